import { createHmac, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';

const claims = z.object({
  type: z.string(),
  id: z.string(),
  /** Ends the link, in milliseconds since 1970. */
  until: z.number(),
  /** Of a link that staff shared: another one than the entry's own means that they ended it. */
  share: z.string().nullable(),
  /** The number of the account that made the link, and what it stood at: see makers.ts. */
  by: z.number(),
  mark: z.string(),
});

/** What a link to a draft says: which entry, and how long. */
export type LinkClaims = z.infer<typeof claims>;

/** The token of a link: what it says, and a signature by which nobody else can make one. */
export function signLink(secret: string, link: LinkClaims): string {
  const text = Buffer.from(JSON.stringify(link)).toString('base64url');
  return `${text}.${signatureOf(secret, text)}`;
}

/**
 * Reads a token.
 *
 * @returns what it says, `expired`, or `forged` when it is none of ours.
 */
export function readLink(secret: string, token: string, now: number): LinkClaims | 'expired' | 'forged' {
  const [text = '', signature = '', ...rest] = token.split('.');
  if (rest.length > 0 || !isSame(signature, signatureOf(secret, text))) return 'forged';
  const link = claims.safeParse(JSON.parse(Buffer.from(text, 'base64url').toString()));
  // One that an earlier version signed does not name who made it.
  return link.success && link.data.until > now ? link.data : 'expired';
}

/** In a time that tells nothing of where they differ. */
export function isSame(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
}

function signatureOf(secret: string, text: string): string {
  return createHmac('sha256', `preview link ${secret}`).update(text).digest('base64url');
}
