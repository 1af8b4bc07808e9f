import { createHash, timingSafeEqual } from 'node:crypto';

/** Whether a request carries the token, told in a time that gives nothing away. */
export function isAuthorised(header: string | undefined, token: string): boolean {
  return timingSafeEqual(digestOf(header ?? ''), digestOf(`Bearer ${token}`));
}

function digestOf(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
