import { domainToUnicode } from 'node:url';
import { contentTypes } from '@pain/schema';
import type { Core } from '@strapi/strapi';
import { editViewPath, refOf, uidOf } from '../../../kernel/content-types';
import { askedIn } from '../../outer-links/server/addresses';
import { readDead } from '../../outer-links/server/link-checks';
import { toUses } from '../../usage/server/find-uses';
import { readLinkRows } from '../../usage/server/link-fields';
import type { Use } from '../../usage/shapes';
import type { Finder } from './asker';

/** One task for all links to other websites that no longer answer, with the entries in which they stand. */
export const findDeadLinks: Finder = async (strapi, { now, mayRead }) => {
  const dead = await readDead(strapi, now);
  const uses = dead.size > 0 ? await findLinkUses(strapi, [...dead.keys()]) : [];
  const entries = contentTypes
    .filter(mayRead)
    .flatMap((type) =>
      uses
        .filter(({ uid }) => uid === uidOf(type))
        .map(({ title, documentId }) => ({ name: title, path: editViewPath(refOf(type, documentId)) })),
    );
  if (entries.length === 0) return [];
  return [
    {
      kind: 'links',
      title: 'Links that no longer answer',
      text: 'Open each, click the link under “Checks”, and publish what you correct.',
      path: null,
      entries: [...new Map(entries.map((entry) => [entry.path, entry])).values()],
      isUrgent: false,
      isMine: false,
    },
  ];
};

/** The database finds what has the name of the other website in it; whether it leads to that page is seen here. */
async function findLinkUses(strapi: Core.Strapi, dead: readonly string[]): Promise<Use[]> {
  const hosts = dead.map((address) => new URL(address).hostname);
  const rows = await readLinkRows(strapi, [...new Set([...hosts, ...hosts.map(domainToUnicode)])]);
  const leading = rows.filter(({ value }) => askedIn(value).some((address) => dead.includes(address)));
  return toUses(strapi, leading, 'links');
}
