import type { IncomingMessage } from 'node:http';

/**
 * Whether a request has a field more than once. Node keeps the first of some fields as if there were no other.
 *
 * @param name in lower case.
 */
export function isSentTwice({ rawHeaders }: IncomingMessage, name: string): boolean {
  return rawHeaders.filter((text, index) => index % 2 === 0 && text.toLowerCase() === name).length > 1;
}
