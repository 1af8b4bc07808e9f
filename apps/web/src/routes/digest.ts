import { createHash } from 'node:crypto';
import stringify from 'safe-stable-stringify';

/** A SHA-256 of a plain value, the same whatever the order of its keys. */
export function digestOf(value: unknown): string {
  return createHash('sha256')
    .update(stringify(value) ?? '')
    .digest('hex');
}
