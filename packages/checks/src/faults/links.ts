import { hostOf } from '@pain/schema';
import type { Group } from '../content/content.ts';
import { type Finding, found } from '../content/finding.ts';
import { type Link, linksOf, nameOfLink } from '../content/links.ts';
import { isPrivateHost } from '../hosts/public-hosts.ts';

/** What to write for an address that only staff can open. */
export const AS_READERS = 'Use the address that readers see; on this site it begins with /.';

/**
 * The hosts that only staff reach, with their ports.
 *
 * @param addresses where the CMS, its admin and the preview are, by the variables that tell them to every
 * service; a missing one is passed over.
 */
export function staffHosts(addresses: Readonly<Record<string, string | undefined>>): string[] {
  const known = [addresses.CMS_URL, addresses.ADMIN_URL, addresses.PREVIEW_URL];
  return known.flatMap((address) => (address && URL.canParse(address) ? hostOf(new URL(address)) : []));
}

/**
 * Links that the public cannot follow, whatever is published. Malformed and unsafe ones are
 * refused by packages/schema.
 */
export function findPrivateLinks(group: Group, privateHosts: readonly string[]): Finding[] {
  return linksOf(group)
    .filter((link) => isPrivate(link, privateHosts))
    .map(toPrivate);
}

/**
 * Links with neither page nor address. Of a draft only: Strapi takes the page out of a published link when
 * the page is taken down, and that must never be held against what is published already.
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
  const url = /^https?:/i.test(address ?? '') ? URL.parse(address ?? '') : null;
  return url !== null && (isPrivateHost(url.hostname) || privateHosts.includes(hostOf(url)));
}

function toPrivate(link: Link): Finding {
  const message = `${nameOfLink(link)} leads to the admin, a preview or a computer that the public cannot reach. ${AS_READERS}`;
  return found('block', 'link', link.place, message, link.address);
}
