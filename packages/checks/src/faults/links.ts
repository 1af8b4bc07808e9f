import type { Group } from '../content/content.ts';
import { type Finding, found } from '../content/finding.ts';
import { type Link, linksOf, nameOfLink } from '../content/links.ts';

/** Names and addresses that only a machine itself or its own network knows: RFC 6761, 6762, 1918, 3927, 4193. */
const PRIVATE_HOST =
  /^(localhost|.*\.(localhost|local|internal|lan|home\.arpa)|127\.[\d.]+|10\.[\d.]+|192\.168\.[\d.]+|169\.254\.[\d.]+|172\.(1[6-9]|2\d|3[01])\.[\d.]+|0\.0\.0\.0|\[(::1|f[cd][0-9a-f:]*|fe80[0-9a-f:]*)\])$/i;
/** Where Strapi's admin is. */
const ADMIN_PATH = /^\/(admin|content-manager)(\/|$)/;

/**
 * The hosts that only staff reach, with their ports.
 *
 * @param addresses where the CMS, its admin and the preview are, by the variables that tell them to every service; a missing one is
 * passed over.
 */
export function staffHosts(addresses: Readonly<Record<string, string | undefined>>): string[] {
  const known = [addresses.CMS_URL, addresses.ADMIN_URL, addresses.PREVIEW_URL];
  return known.flatMap((address) => (address && URL.canParse(address) ? new URL(address).host : []));
}

/** Links that the public cannot follow, whatever is published. Malformed and unsafe ones are refused by packages/schema. */
export function findPrivateLinks(group: Group, privateHosts: readonly string[]): Finding[] {
  return linksOf(group)
    .filter((link) => isPrivate(link, privateHosts))
    .map(toPrivate);
}

/**
 * Links with neither page nor address. Of a draft only: Strapi takes the page out of a published link when the page is taken down,
 * and that must never be held against what is published already.
 */
export function findLinksToNothing(group: Group): Finding[] {
  if (group.name !== 'link' && group.name !== 'action-link') return [];
  return linksOf(group).filter(leadsNowhere).map(toNothing);
}

function toNothing(link: Link): Finding {
  const message = `${nameOfLink(link)} leads nowhere. Choose a page or fill in a web address.`;
  return found('block', 'link', link.place, message);
}

function leadsNowhere({ page, address }: Link): boolean {
  return page === null && address === null;
}

function isPrivate({ address }: Link, privateHosts: readonly string[]): boolean {
  if (address === null) return false;
  if (address.startsWith('/')) return ADMIN_PATH.test(address);
  if (!URL.canParse(address)) return false;
  const { protocol, host, hostname } = new URL(address);
  return protocol.startsWith('http') && (PRIVATE_HOST.test(hostname) || privateHosts.includes(host));
}

function toPrivate(link: Link): Finding {
  const message = `${nameOfLink(link)} leads to the admin, a preview or a computer that the public cannot reach. Use the address that readers see; on this site it begins with /.`;
  return found('block', 'link', link.place, message, link.address);
}
