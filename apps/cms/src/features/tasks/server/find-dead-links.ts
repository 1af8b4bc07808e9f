import { domainToUnicode } from 'node:url';
import type { Core } from '@strapi/strapi';
import { askedIn } from '../../outer-links/server/addresses';
import { readDead } from '../../outer-links/server/link-checks';
import { toUses } from '../../usage/server/find-uses';
import { readLinkRows } from '../../usage/server/link-fields';
import type { Use } from '../../usage/shapes';
import type { Finder } from './asker';
import { readableIn, taskOfMany } from './task-of-many';

/** One task for all links to other websites that no longer answer, with the entries in which they stand. */
export const findDeadLinks: Finder = async (strapi, { now, mayRead }) => {
  const dead = await readDead(strapi, now);
  const uses = dead.size > 0 ? await findLinkUses(strapi, [...dead.keys()]) : [];
  return taskOfMany(
    {
      kind: 'links',
      title: 'Links that no longer answer',
      text: 'Open each, click the link under “Checks”, and publish what you correct.',
    },
    readableIn(uses, mayRead),
  );
};

/**
 * The database finds what has the name of the other website in it; whether it leads to that page is seen
 * here.
 */
async function findLinkUses(strapi: Core.Strapi, dead: readonly string[]): Promise<Use[]> {
  const hosts = dead.map((address) => new URL(address).hostname);
  const rows = await readLinkRows(strapi, [...new Set([...hosts, ...hosts.map(domainToUnicode)])]);
  const leading = rows.filter(({ value }) => askedIn(value).some((address) => dead.includes(address)));
  return toUses(strapi, leading, 'links');
}
