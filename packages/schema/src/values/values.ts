/** What an entry, or a part of one, holds in its fields, of which nothing is known yet. */
export type Values = Readonly<Record<string, unknown>>;

/** Whether a value is an object with fields, as that of a component or a block. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * A value as text where it is one; nothing else. An object may hold anything as its `toString`,
 * which `String` then fails on.
 */
export function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/** The components or blocks that a field holds, be it one, several or none. */
export function recordsOf(value: unknown): Values[] {
  return (Array.isArray(value) ? value : [value]).filter(isRecord);
}

/**
 * A value with each component or block in it changed: the one, or each of several. What
 * is neither stays as it is.
 */
export function mapRecords(value: unknown, change: (part: Values) => unknown): unknown {
  const changeOne = (part: unknown) => (isRecord(part) ? change(part) : part);
  return Array.isArray(value) ? value.map(changeOne) : changeOne(value);
}
