import type { IncomingMessage } from 'node:http';
import { isExpectedHost, isSentTwice } from '@pain/schema';

/** Why a request is refused. */
export interface Refusal {
  status: number;
  error: string;
}

const HOST: Refusal = {
  status: 403,
  error:
    'This address is not served under that name. Use 127.0.0.1 or localhost, or name the host in CONTROL_HOSTS.',
};
const FOREIGN: Refusal = {
  status: 403,
  error:
    'Pages of other websites may not ask this address. Use curl, or open the address itself in a browser.',
};
/** How a browser says that a person, or a page of the address itself, asks. */
const OWN_SITES = new Set(['none', 'same-origin']);

/**
 * Why a request to an address that is for this machine only is refused; null when it may be answered.
 * Browsers on this machine reach the address, too, for whatever page they show.
 *
 * @param hosts the names besides those of this machine under which the address is reached.
 */
export function findRefusal(request: IncomingMessage, hosts: readonly string[]): Refusal | null {
  const { headers } = request;
  if (isSentTwice(request, 'host') || !isExpectedHost(headers.host, hosts)) return HOST;
  const { origin, 'sec-fetch-site': site = 'none' } = headers;
  const isOwn =
    origin === undefined || origin === `http://${headers.host}` || origin === `https://${headers.host}`;
  return isOwn && OWN_SITES.has(String(site)) ? null : FOREIGN;
}
