import { isExpectedHost } from '@pain/schema';

/**
 * Why a request to the preview is refused; null when it may be answered. The preview listens on this machine for a server in front:
 * under another name than its own nobody asks but a page whose name was made to resolve to this machine.
 *
 * @param hosts the names besides those of this machine under which the preview is reached.
 */
export function findRefusal({ method, headers }: Request, hosts: readonly string[]): Response | null {
  if (!isExpectedHost(headers.get('host') ?? undefined, hosts))
    return refuse(403, 'The preview is not served under that name. Set PREVIEW_URL to its public address.');
  if (method !== 'GET' && method !== 'HEAD')
    return refuse(405, 'The preview only shows.', { allow: 'GET, HEAD' });
  return null;
}

function refuse(status: number, text: string, headers: Record<string, string> = {}): Response {
  return new Response(text, { status, headers: { ...headers, 'content-type': 'text/plain; charset=utf-8' } });
}
