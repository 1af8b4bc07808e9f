import type { ContentType, EntryRef, Values } from '@pain/schema';
import { findAdvice } from './advice/find-advice.ts';
import { findDeadLinks, isOuter } from './advice/outer-links.ts';
import type { Group } from './content/content.ts';
import { type Finding, sortFindings } from './content/finding.ts';
import { linksOf, type Part, partOf, pathOf } from './content/links.ts';
import { pointersOf } from './content/pointers.ts';
import { readEntry } from './content/read-entry.ts';
import { groupsOf } from './content/walk.ts';
import { findMissingConsent } from './faults/consent.ts';
import { findDoubleNegatives } from './faults/do-not-lists.ts';
import { findFaultsIn } from './faults/find-faults.ts';
import { findLinksToNothing } from './faults/links.ts';
import { findUnclearPhones, findWrongContacts } from './faults/phones.ts';
import { findLacking } from './faults/required-from.ts';
import { findOnNoPage, findUnpublished, type Site } from './faults/site.ts';
import { findThinTables, findUnevenTables } from './faults/tables.ts';
import { findBackwardTimes, findOver, findReviewToCome } from './faults/times.ts';
import { findNothingChosen, findUnsaid } from './faults/unseen.ts';
import { findWrappedLinks } from './faults/wrapped-links.ts';

/** An entry that was read once, for all that is asked of it. */
export interface Checked {
  /** What keeps it from being published. */
  findFaults(site: Site): Finding[];
  /**
   * All findings, blocking ones first, and the reading age of its texts; null when
   * there is too little of them.
   */
  findAll(site: Site): { findings: Finding[]; readingAge: number | null };
  /**
   * What has to be known to check it: of other entries, of paths and parts of this site, and of
   * addresses of other websites.
   */
  needs: { references: EntryRef[]; paths: string[]; parts: Part[]; addresses: string[] };
}

/**
 * Reads a draft for checking.
 *
 * @param draft as Strapi keeps it, with relations and whole files.
 * @param siteUrl the site's own address: a link that begins with it leads to a page of ours.
 */
export function checkEntry(type: ContentType, draft: Values, siteUrl: string): Checked {
  const { values, findings: unreadable } = readEntry(type, draft);
  const groups = groupsOf(type, values);
  const unread = new Set(unreadable.map(({ path }) => path.join()));
  const findOfSite = (site: Site) => [
    ...unreadable,
    ...findFaultsIn(groups, site.privateHosts),
    ...groups.flatMap((group) => [
      ...findLinksToNothing(group),
      ...findDoubleNegatives(group),
      ...findUnevenTables(group),
      ...findThinTables(group),
      ...findUnsaid(group),
      ...findNothingChosen(group),
      ...findWrappedLinks(group),
      ...findWrongContacts(group),
      ...findUnclearPhones(group),
      ...findMissingConsent(group, site.now),
      ...findLacking(group, site.now).filter(({ path }) => !unread.has(path.join())),
      ...findBackwardTimes(group),
      ...findOver(group, site.now),
      ...findReviewToCome(group, site.now),
      ...findOnNoPage(group, site),
      ...findUnpublished(group, site, siteUrl),
    ]),
  ];
  return {
    needs: needsOf(groups, siteUrl),
    findFaults: (site) => findOfSite(site).filter(({ level }) => level === 'block'),
    findAll(site) {
      const { findings, readingAge } = findAdvice(groups);
      const dead = groups.flatMap((group) => findDeadLinks(group, site.deadLink));
      return { findings: sortFindings([...findOfSite(site), ...dead, ...findings]), readingAge };
    },
  };
}

function needsOf(groups: readonly Group[], siteUrl: string): Checked['needs'] {
  const links = groups.flatMap(linksOf);
  const addresses = links.map(({ address }) => address).filter(isOuter);
  return {
    references: [
      ...groups.flatMap(pointersOf).map(({ reference }) => reference),
      ...links.flatMap(({ target }) => target ?? []),
    ],
    paths: [...new Set(links.flatMap((link) => pathOf(link, siteUrl) ?? []))],
    parts: links.flatMap((link) => partOf(link, siteUrl) ?? []),
    addresses: [...new Set(addresses)],
  };
}
