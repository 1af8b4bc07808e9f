import { timingSafeEqual } from 'node:crypto';
import { isExpectedHost } from '@pain/schema';

/** Where the CMS, and nobody else, sends an unsaved draft to be shown. */
const LIVE_PAGE = '/live/page';

/**
 * Why a request to the preview is refused; null when it may be answered. The preview listens on this machine
 * for a server in front: under another name than its own nobody asks but a page whose name was made to
 * resolve to this machine.
 *
 * @param hosts the names besides those of this machine under which the preview is reached.
 * @param secret the credential by which the CMS and the preview know each other.
 */
export function findRefusal(
  { method, headers, url }: Request,
  hosts: readonly string[],
  secret: string,
): Response | null {
  if (!isExpectedHost(headers.get('host') ?? undefined, hosts))
    return refuse(403, 'The preview is not served under that name. Set PREVIEW_URL to its public address.');
  if (method === 'POST' && new URL(url).pathname === LIVE_PAGE)
    return isSame(headers.get('authorization') ?? '', `Bearer ${secret}`)
      ? null
      : refuse(401, 'Only the CMS may send a draft.');
  if (method !== 'GET' && method !== 'HEAD')
    return refuse(405, 'The preview only shows.', { allow: 'GET, HEAD' });
  return null;
}

/** In a time that says nothing of where they differ. */
export function isSame(given: string, own: string): boolean {
  const [left, right] = [Buffer.from(given), Buffer.from(own)];
  return left.length === right.length && timingSafeEqual(left, right);
}

function refuse(status: number, text: string, headers: Record<string, string> = {}): Response {
  return new Response(text, { status, headers: { ...headers, 'content-type': 'text/plain; charset=utf-8' } });
}
