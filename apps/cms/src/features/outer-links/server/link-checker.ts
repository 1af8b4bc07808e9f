import { makeAddressRule } from '@pain/checks';
import type { Core } from '@strapi/strapi';
import { type Repeated, repeat } from '../../../kernel/dates/repeat';
import { checkLinks } from './check-links';

const LOOK_EVERY_MS = 3_600_000;

/**
 * Looks at once and then every hour for links to other websites that are due for a check, if `LINK_CHECK=on`.
 * It is off by default, since a server in a hospital's network may not be allowed to send requests to other
 * websites.
 *
 * @throws Error when `LINK_CHECK_NETWORKS` contains something that is not a network.
 */
export function startLinkChecker(strapi: Core.Strapi): Repeated[] {
  if (process.env.LINK_CHECK !== 'on') return [];
  const rule = makeAddressRule(process.env.LINK_CHECK_NETWORKS);
  const stopping = new AbortController();
  const look = () => checkLinks(strapi, new Date(), { rule, stopped: stopping.signal });
  const looks = repeat(strapi, 'Links to other websites were not checked', look, LOOK_EVERY_MS);
  const stop = () => {
    stopping.abort();
    return looks.stop();
  };
  return [{ stop }];
}
