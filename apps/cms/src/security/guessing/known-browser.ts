import { randomUUID } from 'node:crypto';
import { z } from 'zod';

/**
 * The cookie of a browser in which somebody has logged in. Koa signs it, so that nobody else can make one.
 */
export const KNOWN_BROWSER = 'known_browser';
const DAY_MS = 24 * 3_600_000;
/** How long a browser is known after its last login. */
export const KNOWN_MS = 90 * DAY_MS;

const claims = z.object({ account: z.string(), browser: z.string(), until: z.number() });

/** What a browser keeps after somebody logged in: that it did, and for which account. */
export function writeBrowser(account: string, now: number): string {
  const text = JSON.stringify({ account, browser: randomUUID(), until: now + KNOWN_MS });
  return Buffer.from(text).toString('base64url');
}

/**
 * The browser that somebody logged in from before, by a cookie whose signature was checked.
 *
 * @returns its name; null when it is not known, or for another account.
 */
export function readBrowser(cookie: string | undefined, account: string | null, now: number): string | null {
  if (cookie === undefined) return null;
  const read = claims.parse(JSON.parse(Buffer.from(cookie, 'base64url').toString()));
  return read.account === account && read.until > now ? read.browser : null;
}
