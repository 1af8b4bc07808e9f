import { isRecord } from '@pain/schema';

type Version = Record<string, unknown>;

/** The documentIds of the entries that a version points to, wherever in it; files are no entries. */
export function referencesIn({ documentId: _own, ...fields }: Version): Set<string> {
  return new Set(Object.values(fields).flatMap(idsIn));
}

/** A version without the pointers to all entries but some. */
export function withReferencesTo(ids: ReadonlySet<string>, version: Version): Version {
  const { documentId, ...fields } = version;
  return { documentId, ...mapValues(fields, (value) => keep(value, ids)) };
}

function keep(value: unknown, ids: ReadonlySet<string>): unknown {
  if (Array.isArray(value)) return value.filter((item) => !isLost(item, ids)).map((item) => keep(item, ids));
  if (isLost(value, ids)) return null;
  return isRecord(value) ? mapValues(value, (part) => keep(part, ids)) : value;
}

function isLost(value: unknown, ids: ReadonlySet<string>): boolean {
  const id = pointedTo(value);
  return id !== null && !ids.has(id);
}

function idsIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(idsIn);
  if (!isRecord(value)) return [];
  if ('documentId' in value) return [pointedTo(value) ?? []].flat();
  return Object.values(value).flatMap(idsIn);
}

/** The entry that a value is the pointer to. */
function pointedTo(value: unknown): string | null {
  return isRecord(value) && 'documentId' in value && !('url' in value) ? String(value.documentId) : null;
}

function mapValues(value: Version, map: (part: unknown) => unknown): Version {
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, map(part)]));
}
