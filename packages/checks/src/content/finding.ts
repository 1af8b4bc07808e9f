/** `block` keeps an entry from being published; `warn` is advice. */
export type Level = 'block' | 'warn';

/** Where in an entry something stands. */
export interface Place {
  /** As Strapi names it, such as `['blocks', 2, 'body']`. */
  path: readonly (string | number)[];
  /** The block of the page, counted from 0; null outside of blocks. */
  block: { index: number; label: string } | null;
  /** The field as editors know it; empty for a group as a whole. */
  field: string;
}

/** Something that must or should be made better, in words for staff. */
export interface Finding extends Place {
  level: Level;
  /** Names the rule, for tests and for grouping. */
  rule: string;
  /** What is wrong, and what to do. */
  message: string;
  /** The words that it is about. */
  excerpt: string | null;
}

/** The longest excerpt: enough to recognise a sentence. */
const EXCERPT_LENGTH = 90;

/** Makes a finding. */
export function found(
  level: Level,
  rule: string,
  { path, block, field }: Place,
  message: string,
  excerpt: string | null = null,
): Finding {
  return { level, rule, path, block, field, message, excerpt: excerpt && shorten(excerpt) };
}

/** Blocking ones first, then in the order of the blocks; what stands outside of blocks comes before them. */
export function sortFindings(findings: readonly Finding[]): Finding[] {
  const rank = ({ level }: Finding) => (level === 'block' ? 0 : 1);
  const at = ({ block }: Finding) => block?.index ?? -1;
  return [...findings].sort((a, b) => rank(a) - rank(b) || at(a) - at(b));
}

/**
 * `Block 3 (Video), Captions`: names a place as editors find it. A field that is called as its
 * block is not said twice.
 */
export function describePlace({ block, field }: Place): string {
  const where = block && `Block ${block.index + 1} (${block.label})`;
  return [where, field === block?.label ? '' : field].filter(Boolean).join(', ');
}

function shorten(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > EXCERPT_LENGTH ? `${line.slice(0, EXCERPT_LENGTH - 1).trimEnd()}…` : line;
}
