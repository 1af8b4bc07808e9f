import { createHash } from 'node:crypto';

/**
 * A SHA-256 of a plain value. Another order of its keys makes another digest: what is shown is put together
 * by one piece of code from documents that were parsed by one definition, and in thousands of pages sorting
 * keys takes longer than all the rest.
 */
export function digestOf(value: unknown): string {
  return createHash('sha256')
    .update(JSON.stringify(value) ?? '')
    .digest('hex');
}
