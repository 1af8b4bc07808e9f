import { createHash } from 'node:crypto';
import {
  type ContentType,
  type Field,
  type Fields,
  mapFields,
  mapLinks,
  type Values,
  wordsOfChoice,
} from '@pain/schema';
import { contentOf } from './content-of';
import { VERSION } from './fingerprint';

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
 * The fingerprint that versions of before December 2026 stored: of a whole snapshot, so that every field
 * added to a type changes it. Only requests for publication are still compared by it, since of these nothing
 * else is stored. To be removed once none of then is open; until then, one of a type whose fields changed
 * says that its entry has changed since.
 *
 * @param snapshot of today. Choices were stored in their words then, and links by their address alone.
 */
export function fingerprintV1Of({ fields }: Pick<ContentType, 'fields'>, snapshot: Values): string {
  return hash(canonical(asStoredThen(fields, snapshot)));
}

/**
 * The fingerprint that was stored with choices in their words, after it had left out empty fields. Compared
 * and to be removed as that of version 1.
 */
export function fingerprintOfWords({ fields }: Pick<ContentType, 'fields'>, snapshot: Values): string {
  return VERSION + hash(contentOf(fields, asStoredThen(fields, snapshot)));
}

function asStoredThen(fields: Fields, snapshot: Values): Values {
  return mapFields(fields, snapshot, toFormer);
}

function hash(content: unknown): string {
  return createHash('sha256').update(JSON.stringify(content)).digest('hex');
}

function toFormer(field: Field, value: unknown): unknown {
  if (field.strapi.type === 'blocks') return mapLinks(value, ({ url }) => ({ url }));
  return wordsOfChoice(field, value) ?? value;
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
