/** An address as a request names it. */
export interface Address {
  /** As it was sent, still encoded. */
  path: string;
  /** From the `?` on; empty without one. */
  search: string;
}

/** Longer ones are refused unread. Servers should take 8,000 bytes (RFC 9110, 4.1). */
export const LONGEST_ADDRESS = 8000;

/**
 * Reads the target of a request, also of one as for a proxy (`http://host/path`, RFC 9112, 3.2.2). Not by
 * `new URL`, which would take the beginning of `//elsewhere/` for another host.
 *
 * @returns null for what names no path, such as `*`.
 */
export function readAddress(target: string): Address | null {
  const [address = ''] = target.replace(/^https?:\/\/[^/?#]*/i, '').split('#', 1);
  const mark = address.indexOf('?');
  const path = mark < 0 ? address : address.slice(0, mark);
  const search = mark < 0 ? '' : address.slice(mark);
  if (path === '' && target !== '') return { path: '/', search };
  return path.startsWith('/') ? { path, search } : null;
}
