import { addressOf, localAddress, normaliseSource, redirect, sourcesOf } from '@pain/schema';
import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { beforePublishing } from '../publication/before-publishing';
import { siteUrl } from '../website/site-url';
import { toPaths } from './places';
import type { Redirect } from './plan-redirects';
import { REDIRECT, readPlaces, readRedirects } from './read-places';

/** Refuses to publish a redirect that the website cannot follow, with what to do: it would hold up all other changes. */
export function refuseBadRedirects(strapi: Core.Strapi): void {
  beforePublishing(strapi, async (type, documentId) => {
    if (type !== redirect) return;
    const fault = await findFaultOf(strapi, documentId);
    if (fault !== null) throw new errors.ApplicationError(fault);
  });
}

async function findFaultOf(strapi: Core.Strapi, documentId: string): Promise<string | null> {
  const draft = await strapi.db.query(REDIRECT).findOne({ where: { documentId, publishedAt: null } });
  // Strapi itself says what is missing.
  if (!draft?.from || !draft.to) return null;
  const others = (await readRedirects(strapi)).filter(({ id }) => id !== documentId);
  const paths = new Set(toPaths(await readPlaces(strapi)).values());
  const to = localAddress(draft.to, siteUrl());
  return findFault({ id: documentId, from: draft.from, to }, others, paths);
}

/**
 * Why a redirect cannot be published, with what to do, or null.
 *
 * @param paths the paths that pages have.
 */
export function findFault(
  { from: old, to }: Redirect,
  others: readonly Redirect[],
  paths: ReadonlySet<string>,
): string | null {
  const from = normaliseSource(old);
  const targets = new Map(others.map((other) => [normaliseSource(other.from), other.to]));
  if ([...paths].some((path) => addressOf(path) === from))
    return `There is a page at ${from}, which nobody could reach any more. Choose another address under “Old web address”.`;
  if (targets.has(from))
    return `Another redirect leads away from ${from} already. Change that one instead of this.`;
  if (leadsTo(from, to, targets))
    return `This redirect would lead back to ${from} in a circle. Choose another address under “New web address”.`;
  return null;
}

/** Whether the website would come from one address to the source of a redirect. */
function leadsTo(goal: string, start: string, targets: ReadonlyMap<string, string>): boolean {
  const seen = new Set<string>();
  for (let address: string | undefined = start; address !== undefined && !seen.has(address); ) {
    seen.add(address);
    const source = sourcesOf(address).find((one) => one === goal || targets.has(one));
    if (source === goal) return true;
    address = targets.get(source ?? '');
  }
  return false;
}
