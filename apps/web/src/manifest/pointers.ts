import { contentTypes, type EntryRef, keyOf } from '@pain/schema';

const TYPES: ReadonlySet<string> = new Set(contentTypes.map(({ name }) => name));

/** Whether an entry points to one of some entries or files, given by their keys, wherever in it. */
export function pointsToAny(document: EntryRef, keys: ReadonlySet<string>): boolean {
  return Object.values(document).some((value) => holdsAny(value, keys));
}

/** The keys of the entries that an entry points to, wherever in it; files are no entries. */
export function pointersIn(document: EntryRef): string[] {
  return Object.values(document)
    .flatMap(refsIn)
    .filter(({ type }) => TYPES.has(type))
    .map(keyOf);
}

function holdsAny(value: unknown, keys: ReadonlySet<string>): boolean {
  if (typeof value !== 'object' || value === null) return false;
  if (isRef(value) && keys.has(keyOf(value))) return true;
  return partsOf(value).some((part) => holdsAny(part, keys));
}

function refsIn(value: unknown): EntryRef[] {
  if (typeof value !== 'object' || value === null) return [];
  return [...(isRef(value) ? [value] : []), ...partsOf(value).flatMap(refsIn)];
}

/**
 * The parts of a value in which it may point elsewhere: what a link in a text leads to is
 * nothing that a field chose.
 */
function partsOf(value: object): unknown[] {
  const isLink = 'type' in value && value.type === 'link' && 'children' in value;
  return isLink ? [value.children] : Object.values(value);
}

/** By hand rather than by zod: asked of every object of thousands of entries. */
function isRef(value: object): value is EntryRef {
  return 'type' in value && 'id' in value && typeof value.type === 'string' && typeof value.id === 'string';
}
