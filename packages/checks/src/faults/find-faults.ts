import type { ContentType, Values } from '@pain/schema';
import type { Group } from '../content/content.ts';
import { type Finding, sortFindings } from '../content/finding.ts';
import { groupsOf } from '../content/walk.ts';
import { findBadHeadings } from './headings.ts';
import { findPrivateLinks } from './links.ts';
import { findMissingAlternatives, findMissingCaptions, findWrongCaptions } from './media.ts';

/**
 * What keeps an entry from being shown, as far as its own content says. Depends on neither time nor other
 * entries: what was published without a fault never gets one on its own.
 *
 * @param values of a parsed document, or of a draft as `readEntry` reads it.
 * @param privateHosts hosts, with their ports, that only staff reach; see `staffHosts`.
 */
export function findFaults(type: ContentType, values: Values, privateHosts: readonly string[]): Finding[] {
  return sortFindings(findFaultsIn(groupsOf(type, values), privateHosts));
}

/** As {@link findFaults}, of groups that are known already. */
export function findFaultsIn(groups: readonly Group[], privateHosts: readonly string[]): Finding[] {
  const inGroups = groups.flatMap((group) => [
    ...findMissingAlternatives(group),
    ...findMissingCaptions(group),
    ...findWrongCaptions(group),
    ...findPrivateLinks(group, privateHosts),
  ]);
  return [...inGroups, ...findBadHeadings(groups)];
}
