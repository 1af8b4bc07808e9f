import type { IncomingMessage } from 'node:http';

/** One or several byte ranges, as RFC 9110 (14.1.2) has them. */
const RANGES =
  /^bytes=\s*(?:\d{1,15}-(?:\d{1,15})?|-\d{1,15})(?:\s*,\s*(?:\d{1,15}-(?:\d{1,15})?|-\d{1,15}))*\s*$/;
/** No player asks for so many. */
const LONGEST = 1000;
/** A validator that matches nothing. */
const NEVER = '""';

/**
 * Makes `send` decide on conditions and ranges as RFC 9110 does, where it takes more for a match: a date counts only without a tag
 * (13.1.3), `If-Match` and `If-Range` compare strongly (13.1.1, 13.1.5), only GET has ranges, and a range that ends before it
 * begins is no range (14.2).
 */
export function tidyConditions({ headers, method }: IncomingMessage): void {
  // `send` takes `no-cache`, which is meant for caches on the way, for no condition at all.
  delete headers['cache-control'];
  if (headers['if-none-match'] !== undefined) delete headers['if-modified-since'];
  if (headers['if-match']) headers['if-match'] = headers['if-match'].replaceAll(/W\/"[^"]*"/g, NEVER);
  if (method !== 'GET' || !isRange(headers.range)) delete headers.range;
}

/**
 * Has a range followed only if the caller's copy is this very file, and the last bytes of a file that has fewer be all of it.
 *
 * @param etag the strong tag of the file; null when there is none.
 * @param modified when the file last changed, as the answer says it.
 * @param size of the file, in bytes.
 */
export function tidyRange(
  { headers }: IncomingMessage,
  { etag, modified, size }: { etag: string | null; modified: string; size: number },
): void {
  const given = headers['if-range'];
  if (given !== undefined && given !== etag && given !== modified) headers['if-range'] = NEVER;
  const last = /^bytes=\s*-(\d+)\s*$/.exec(headers.range ?? '')?.[1];
  if (last !== undefined && Number(last) > size) headers.range = 'bytes=0-';
}

function isRange(range: string | undefined): boolean {
  if (range === undefined || range.length > LONGEST || !RANGES.test(range)) return false;
  return [...range.matchAll(/(\d+)-(\d+)/g)].every(([, start, end]) => Number(start) <= Number(end));
}
