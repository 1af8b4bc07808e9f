import { createHash } from 'node:crypto';

/** What differs between two copies of the same content: rows' numbers, when they were written, and plans. */
const NO_CONTENT: ReadonlySet<string> = new Set([
  'id',
  'createdAt',
  'updatedAt',
  'publishedAt',
  'publishAt',
  'unpublishAt',
  'locale',
]);

/**
 * Names the exact content of an entry: a draft and what was published of it have the same one, any edit changes it, and
 * undoing the edit brings it back.
 *
 * @param snapshot as {@link readSnapshot} answers it.
 */
export function fingerprintOf(snapshot: unknown): string {
  return createHash('sha256')
    .update(JSON.stringify(canonical(snapshot)))
    .digest('hex');
}

function canonical(value: unknown): unknown {
  if (value instanceof Date) return value.toISOString();
  if (Array.isArray(value)) return value.map(canonical);
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value).filter(([name]) => !NO_CONTENT.has(name));
  return Object.fromEntries(
    kept.sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, part]) => [name, canonical(part)]),
  );
}
