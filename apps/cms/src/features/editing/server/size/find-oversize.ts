import { type Field, type Fields, fieldsOfPart, holdsParts, isRecord } from '@pain/schema';
import { ENTRY_SIZE } from '../../../../kernel/limits';

type Path = (string | number)[];
type Data = Readonly<Record<string, unknown>>;

/** A field that is too large to be saved. */
export interface Oversize {
  path: Path;
  message: string;
}

/**
 * Returns the first field that holds more than anybody reads: a list, all blocks of a page with their parts,
 * or a text. Strapi takes seconds to save what is larger, in which the CMS responds to nobody else, and a
 * build waits as long for it.
 */
export function findOversize(fields: Fields, data: Data): Oversize | null {
  for (const [name, field] of Object.entries(fields)) {
    const found = findLongList(field, data[name], [name]) ?? findLargeText(field, data[name], [name]);
    if (found) return found;
  }
  return null;
}

function findLongList(field: Field, value: unknown, path: Path): Oversize | null {
  const longest = Math.max(...listsIn(field, value).map(({ length }) => length), 0);
  if (longest > ENTRY_SIZE.list)
    return refuse(field, path, { count: longest, most: ENTRY_SIZE.list, what: '' });
  for (const part of partsIn(field, value)) {
    for (const [name, inner] of Object.entries(part.fields)) {
      const found = findLongList(inner, part.values[name], [...path, ...part.at, name]);
      if (found) return found;
    }
  }
  return null;
}

function findLargeText(field: Field, value: unknown, path: Path): Oversize | null {
  const { components, objects, letters } = ENTRY_SIZE;
  const counts = [
    { count: countParts(field, value), most: components, what: ' blocks with their parts' },
    { count: countObjects(value), most: objects, what: ' paragraphs, lines and links' },
    { count: countLetters(value), most: letters, what: ' letters' },
  ];
  const large = counts.find(({ count, most }) => count > most);
  return large ? refuse(field, path, large) : null;
}

/** The lists that a field is, as they may be sent: also of entries or files that are to be chosen. */
function listsIn(field: Field, value: unknown): unknown[][] {
  const { type } = field.strapi;
  if (type !== 'relation' && type !== 'media')
    return holdsParts(field) && Array.isArray(value) ? [value] : [];
  const lists = isRecord(value) ? Object.values(value) : [value];
  return lists.filter((list) => Array.isArray(list));
}

interface Part {
  fields: Fields;
  values: Data;
  /** Where it is in its field: nowhere for the only one. */
  at: Path;
}

/** The blocks or components of a field. */
function partsIn(field: Field, value: unknown): Part[] {
  if (!holdsParts(field)) return [];
  const list: unknown[] = Array.isArray(value) ? value : [value];
  return list.flatMap((values, place) => {
    if (!isRecord(values)) return [];
    return { fields: fieldsOfPart(field, values), values, at: Array.isArray(value) ? [place] : [] };
  });
}

function countParts(field: Field, value: unknown): number {
  return partsIn(field, value).reduce((sum, { fields, values }) => {
    const inner = Object.entries(fields).map(([name, one]) => countParts(one, values[name]));
    return sum + 1 + inner.reduce((all, count) => all + count, 0);
  }, 0);
}

function refuse(
  { label }: Field,
  path: Path,
  { count, most, what }: { count: number; most: number; what: string },
): Oversize {
  const [held, limit] = [count, most].map((number) => number.toLocaleString('en-GB'));
  const message = `${label}: It holds ${held}${what}, and ${limit} are the most. Divide it, or take some out.`;
  return { path, message };
}

/**
 * How many objects a value of JSON holds, at every depth, and how many breaks its texts have between lines.
 */
function countObjects(value: unknown): number {
  if (typeof value === 'string') return value.split('\n').length - 1;
  if (typeof value !== 'object' || value === null) return 0;
  const below = Object.values(value).reduce<number>((sum, one) => sum + countObjects(one), 0);
  return Array.isArray(value) ? below : below + 1;
}

/** How many letters the texts of a value of JSON have together. */
function countLetters(value: unknown): number {
  if (typeof value === 'string') return value.length;
  if (typeof value !== 'object' || value === null) return 0;
  return Object.values(value).reduce<number>((sum, one) => sum + countLetters(one), 0);
}
