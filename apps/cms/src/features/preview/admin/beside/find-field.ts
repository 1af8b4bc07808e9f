import {
  type Field,
  type Fields,
  type FoundField,
  fieldsIn,
  findComponent,
  isRecord,
  recordsOf,
  type Values,
} from '@pain/schema';
import type { Target } from '../../../checks/admin/go-to';

/** What somebody clicked on the page. */
export interface Clicked {
  /** In which block, such as `blocks.3`. */
  block: string | null;
  words: string;
  /** Whether it stands around the content, as on every page. */
  isAround: boolean;
}

/**
 * The field of a form that something on its page is written in: the one that has the words. Of a block that
 * shows the words of other entries, the field that chooses them.
 *
 * @returns null where none has them.
 */
export function findField(fields: Fields, values: Values, clicked: Clicked): Target | null {
  const { block } = clicked;
  const within = block?.split('.') ?? [];
  const all = fieldsIn(fields, values);
  const candidates = all.filter(({ path }) => isWithin(path, within, fields));
  const found = findByWords(candidates, clicked) ?? (block === null ? undefined : fallBack(candidates));
  return found ? toTarget(found, within, values) : null;
}

/** In the block, or in none. */
function isWithin(path: FoundField['path'], within: readonly string[], fields: Fields): boolean {
  if (within.length === 0) return fields[String(path[0])]?.strapi.type !== 'dynamiczone';
  return within.every((step, at) => String(path[at]) === step);
}

/** Shorter words are in too many fields. */
const TELLING = 3;

function findByWords(
  candidates: readonly FoundField[],
  { words: clicked, isAround }: Clicked,
): FoundField | undefined {
  const words = fold(clicked);
  if (words === '') return undefined;
  const known = candidates.map((found) => ({ found, own: fold(wordsOf(found.field, found.value)) }));
  // A name in the menu may be a word of any text.
  if (isAround) return known.find(({ own }) => own === words)?.found;
  const holding = known.filter(({ own }) => own.includes(words)).sort((a, b) => a.own.length - b.own.length);
  // The page adds to what is written: for screen readers, and to links.
  const held = known
    .filter(({ own }) => own.length >= TELLING && words.includes(own))
    .sort((a, b) => b.own.length - a.own.length);
  return (holding[0] ?? held[0])?.found;
}

function fallBack(candidates: readonly FoundField[]): FoundField | undefined {
  return candidates.find(({ field }) => field.strapi.type === 'relation') ?? candidates[0];
}

const WRITTEN: ReadonlySet<string> = new Set(['string', 'text', 'email', 'uid']);

function wordsOf({ strapi }: Field, value: unknown): string {
  if (strapi.type === 'blocks') return textIn(value).join(' ');
  if (strapi.type === 'media')
    return recordsOf(value)
      .map(({ alternativeText }) => String(alternativeText ?? ''))
      .join(' ');
  return WRITTEN.has(strapi.type) ? String(value ?? '') : '';
}

/** The texts of formatted text, each paragraph as one. */
function textIn(node: unknown): string[] {
  if (Array.isArray(node)) return node.flatMap(textIn);
  if (!isRecord(node) || !Array.isArray(node.children)) return [];
  const isParagraph = node.children.some((child) => isRecord(child) && child.type === 'text');
  return isParagraph ? [runsIn(node)] : textIn(node.children);
}

function runsIn(node: unknown): string {
  if (!isRecord(node)) return '';
  return Array.isArray(node.children) ? node.children.map(runsIn).join('') : String(node.text ?? '');
}

function fold(words: string): string {
  return words.replace(/\s+/g, ' ').trim().toLowerCase();
}

function toTarget({ field, path }: FoundField, within: readonly string[], values: Values): Target {
  const [zone = '', index] = within;
  const block = index === undefined ? null : recordsOf(values[zone])[Number(index)];
  return {
    block: block
      ? { index: Number(index), label: findComponent(String(block.__component))?.label ?? '' }
      : null,
    path,
    field: field.label,
  };
}
