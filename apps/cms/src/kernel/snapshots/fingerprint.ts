import { createHash } from 'node:crypto';
import { type ContentType, toCurrentNames, type Values } from '@pain/schema';
import { contentOf } from './content-of';

/** What its fingerprints begin with. One without is of version 1: see fingerprint-v1.ts. */
export const VERSION = '2:';

/**
 * Identifies what an entry says: a draft and what was published of it have the same one, any edit changes it,
 * and undoing the edit brings it back. A field that is added, or gets another name, changes it only once it
 * holds something else. To compare what was stored at another time, make it of that snapshot again rather
 * than keep the fingerprint: then both are by the definitions of today.
 *
 * @param snapshot as `readSnapshot` answers it, today or at any time before.
 */
export function fingerprintOf({ fields }: Pick<ContentType, 'fields'>, snapshot: Values): string {
  const content = contentOf(fields, toCurrentNames(fields, snapshot));
  return VERSION + createHash('sha256').update(JSON.stringify(content)).digest('hex');
}
