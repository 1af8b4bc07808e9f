import { isRecord } from '@pain/schema';

/** How Strapi is asked to change a relation. */
const CHANGES = ['set', 'connect', 'disconnect'] as const;
/** What names an entry or a file, and its place in a list. */
const NAMES = ['id', 'documentId', 'position'] as const;
const PLACES = ['before', 'after', 'start', 'end'] as const;

/**
 * Returns of a relation, or of a chosen file, only which ones are meant and in what order. What else
 * stands with them Strapi 5.54 writes into the table of relations as it is (`__pivot`), also over the
 * entry whose relation it is.
 */
export function pickPointers(sent: unknown): unknown {
  if (Array.isArray(sent)) return sent.map(pickPointers);
  if (!isRecord(sent)) return sent;
  if ('id' in sent || 'documentId' in sent) return pickPointer(sent);
  return mapNamed(sent, CHANGES, pickPointers);
}

/** Strapi's own form sends the documentId as number, too, of an entry that was created from a field of it. */
function pickPointer({ id, ...others }: Record<string, unknown>): Record<string, unknown> {
  const sent = id === undefined || id === others.documentId ? others : { id, ...others };
  return mapNamed(sent, NAMES, (value) =>
    isRecord(value) ? mapNamed(value, PLACES, (place) => place) : value,
  );
}

function mapNamed(
  values: Record<string, unknown>,
  names: readonly string[],
  map: (value: unknown) => unknown,
): Record<string, unknown> {
  const named = names.filter((name) => Object.hasOwn(values, name));
  return Object.fromEntries(named.map((name) => [name, map(values[name])]));
}
