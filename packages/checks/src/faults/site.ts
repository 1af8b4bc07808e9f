import { type EntryRef, foldAddress, isFilePath, localAddress } from '@pain/schema';
import type { DeadLink } from '../advice/outer-links.ts';
import { type Group, placeOf } from '../content/content.ts';
import { type Finding, found, type Place } from '../content/finding.ts';
import { type Link, linksOf, nameOfLink, type Part, partOf, pathOf } from '../content/links.ts';
import { type Pointer, pointersOf } from '../content/pointers.ts';
import { isCodePath } from '../site/files.ts';
import { AS_READERS } from './links.ts';

/** What stands at a path of this site. */
export type AtPath = 'published' | 'nothing' | { draft: string } | AwayPage;

/** A published page that is not on the website at this time. */
interface AwayPage {
  /** Its title. */
  away: string;
  /** When it comes; null or past when it has ended. */
  from: Date | null;
}

/** What is known of the website and of the other entries. */
export interface Site {
  now: Date;
  /** Hosts, with their ports, that only staff reach. */
  privateHosts: readonly string[];
  /** The title of an entry that is not published; null when it is. */
  unpublishedTitle(reference: EntryRef): string | null;
  /** @param address with what follows the path, by which a redirect may leave from there. */
  at(path: string, address: string): AtPath;
  /** Whether a page has a part that links can lead to; the entry's own page has no path. */
  hasPart(part: Part): boolean;
  /** What is known of an address of another website that no longer answers. */
  deadLink(address: string): DeadLink | null;
}

/** Links and choices of what is not published. */
export function findUnpublished(group: Group, site: Site, siteUrl: string): Finding[] {
  const links = linksOf(group);
  const there = links.filter(({ target }) => titleOfDraft(target, site) === null);
  return [
    ...links.flatMap((link) => checkTarget(link, site)),
    ...there.flatMap((link) => checkPath(link, site, siteUrl)),
    ...there.flatMap((link) => checkPart(link, site, siteUrl)),
    ...pointersOf(group).flatMap((pointer) => checkPointer(group, pointer, links, site)),
  ];
}

/** What is not published has no address yet: the one that the link had is no matter. */
function checkTarget(link: Link, site: Site): Finding[] {
  const title = titleOfDraft(link.target, site);
  return title === null ? [] : [toUnpublished(link, title)];
}

function titleOfDraft(target: Link['target'], site: Site): string | null {
  return target && site.unpublishedTitle(target);
}

function toUnpublished(link: Link, title: string): Finding {
  const message = `${nameOfLink(link)} leads to “${title}”, which is not published. ${FIRST}, or take the link out.`;
  return found('block', 'link', link.place, message, link.address);
}

function checkPath(link: Link, site: Site, siteUrl: string): Finding[] {
  const path = pathOf(link, siteUrl);
  const there = path === null ? 'published' : site.at(path, localAddress(link.address ?? '', siteUrl));
  if (there === 'published') return [];
  if (there === 'nothing') {
    const message = `${nameOfLink(link)} leads to ${path}, ${REMEDIES[kindOf(path ?? '')]}`;
    return [found('block', 'link', link.place, message, link.address)];
  }
  if ('draft' in there) return [toUnpublished(link, there.draft)];
  return [found('block', 'link', link.place, describeAway(link, there, site.now), link.address)];
}

function describeAway(link: Link, { away, from }: AwayPage, now: Date): string {
  const leads = `${nameOfLink(link)} leads to “${away}”, which`;
  return from !== null && from > now
    ? `${leads} is not on the website yet. Publish this once it is, or take the link out.`
    : `${leads} is not on the website any more: its time has ended. Take the link out.`;
}

const REMEDIES = {
  page: 'where there is no page. Correct the address.',
  file: 'where there is no file. Correct the address: open the page that has the file, and copy the address of the file from there.',
  code: 'which is code of the website, and has another address in its next version. Link to a page instead.',
  admin: `where there is no page. The public cannot reach the admin. ${AS_READERS}`,
} as const;

/** Where Strapi's admin is, on a host of its own. */
const ADMIN_PATH = /^(?:admin|content-manager)(?:\/|$)/;

function kindOf(path: string): keyof typeof REMEDIES {
  if (isCodePath(path)) return 'code';
  if (ADMIN_PATH.test(foldAddress(path) ?? '')) return 'admin';
  return isFilePath(path) ? 'file' : 'page';
}

/**
 * The website keeps back a page with a link to a part that is not there, as it does with a link to no page.
 */
function checkPart(link: Link, site: Site, siteUrl: string): Finding[] {
  const part = partOf(link, siteUrl);
  if (part === null || site.hasPart(part)) return [];
  const where = part.path === '' ? 'the page that it stands on' : part.path;
  const message = `${nameOfLink(link)} leads to the part “${part.anchor}” of ${where}, which is not there. Copy the address of another part, or link to the whole page.`;
  return [found('block', 'link', link.place, message, link.address)];
}

/** Two pages that link to each other can only go live as one. */
const FIRST = 'Publish that first, or tick both in the list and publish them together';

/** A link to a page that is not published leads nowhere; a list only goes without it. */
function checkPointer(
  group: Group,
  { reference, place }: Pointer,
  links: readonly Link[],
  site: Site,
): Finding[] {
  const title = site.unpublishedTitle(reference);
  if (title === null) return [];
  const link = links.find(({ page, address }) => page === reference && address === null);
  if (link) {
    const message = `${nameOfLink(link)} leads to “${title}”, which is not published. ${FIRST}, or choose another page.`;
    return [found('block', 'link', place, message)];
  }
  if (isRequired(group, place)) {
    const message = `“${title}” is not published, and this cannot be shown without it. Publish that first, or choose another.`;
    return [found('block', 'left-out', place, message)];
  }
  const isLink = group.name === 'link' || group.name === 'action-link';
  const message = `“${title}” is not published, so ${isLink ? 'the web address is used instead' : 'it is left out here until it is'}.`;
  return [found('warn', 'left-out', place, message)];
}

/**
 * An alert for pages that were chosen, of which none is published. Of a draft only: Strapi takes the page out
 * of a published one when the page is taken down.
 */
export function findOnNoPage(group: Group, site: Site): Finding[] {
  if (group.name !== 'alert' || group.values.where !== 'pages') return [];
  const pages = pointersOf(group).filter(({ reference }) => site.unpublishedTitle(reference) === null);
  if (pages.length > 0) return [];
  const message =
    'None of its pages is on the website, so nobody would see the alert. Choose a page that is, or “On every page”.';
  return [found('block', 'left-out', placeOf(group, 'pages'), message)];
}

function isRequired({ fields }: Group, { path }: Place): boolean {
  return fields[String(path.at(-1))]?.strapi.required === true;
}
