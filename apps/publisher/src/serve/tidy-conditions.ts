import type { IncomingMessage } from 'node:http';
import { isSentTwice } from '@pain/schema';

/** One or several byte ranges, as RFC 9110 (14.1.2) has them. */
const RANGES =
  /^bytes=\s*(?:\d{1,15}-(?:\d{1,15})?|-\d{1,15})(?:\s*,\s*(?:\d{1,15}-(?:\d{1,15})?|-\d{1,15}))*\s*$/;
/** No player asks for so many. */
const LONGEST = 1000;
/** A time as HTTP writes it, or once did (RFC 9110, 5.6.7). `Date` reads much else, such as a year alone. */
const HTTP_DATE =
  /^(?:[A-Z][a-z]{2}, \d\d [A-Z][a-z]{2} \d{4} [\d:]{8} GMT|[A-Z][a-z]+day, \d\d-[A-Z][a-z]{2}-\d\d [\d:]{8} GMT|[A-Z][a-z]{2} [A-Z][a-z]{2} [ \d]\d [\d:]{8} \d{4})$/;
/** A validator that matches nothing. */
const NEVER = '""';

/**
 * Makes `send` decide on conditions and ranges as RFC 9110 does, where it takes more for a match: a date
 * counts only without a tag and when it is one and there is no other (13.1.3, 13.1.4), `If-Match` and
 * `If-Range` compare strongly (13.1.1, 13.1.5), only GET has ranges, and a range that ends before it
 * begins is no range (14.2).
 */
export function tidyConditions(request: IncomingMessage): void {
  const { headers, method } = request;
  // `send` takes `no-cache`, which is meant for caches on the way, for no condition at all.
  delete headers['cache-control'];
  if (headers['if-none-match'] !== undefined) delete headers['if-modified-since'];
  for (const name of ['if-modified-since', 'if-unmodified-since'] as const)
    if (!HTTP_DATE.test(headers[name] ?? '') || isSentTwice(request, name)) delete headers[name];
  if (headers['if-match']) headers['if-match'] = headers['if-match'].replaceAll(/W\/"[^"]*"/g, NEVER);
  if (method !== 'GET' || !isRange(headers.range)) delete headers.range;
}

/**
 * Has a range followed only if the caller's copy is this very file, and the last bytes of a file
 * that has fewer be all of it.
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
