import { type Checked, type DeadLink, type Site, staffHosts } from '@pain/checks';
import { contentTypes, type EntryRef } from '@pain/schema';
import type { Core } from '@strapi/strapi';
import { readDrafts } from '../../../kernel/snapshots/look-up';
import { ALL_THERE, readSiteMap } from '../../addresses/server/site-map/read-site-map';
import type { Step } from '../../addresses/server/site-map/step';
import { toAsked } from '../../outer-links/server/addresses';
import { readDead } from '../../outer-links/server/link-checks';
import { isTogether, readAsOne } from '../../publication/server/publish-together';

type Needs = Checked['needs'];

/**
 * Finds out what has to be known of the website to check an entry, and no more.
 *
 * @param entry counts as published, as does what is published as one with it: they are about to be.
 */
export async function knowSite(strapi: Core.Strapi, needs: Needs, entry: EntryRef): Promise<Site> {
  const titles = isTogether() ? new Map() : await readUnpublished(strapi, needs.references);
  const step = stepOf(entry);
  for (const id of step.publish) titles.delete(id);
  const map = isTogether() ? ALL_THERE : await readSiteMap(strapi, needs, step, entry);
  const dead = await readDeadLinks(strapi, needs.addresses);
  return {
    now: new Date(),
    privateHosts: staffHosts(process.env),
    unpublishedTitle: ({ id }) => titles.get(id) ?? null,
    ...map,
    deadLink: (address) => dead.get(toAsked(address) ?? '') ?? null,
  };
}

/** The entry is published, with what is published as one with it. */
export function stepOf(entry: EntryRef): Step {
  return { publish: [entry.id, ...readAsOne()], takeDown: [] };
}

/** What came of asking other websites in the background: see features/outer-links. */
function readDeadLinks(strapi: Core.Strapi, addresses: readonly string[]) {
  const asked = addresses.flatMap((address) => toAsked(address) ?? []);
  return asked.length > 0 ? readDead(strapi, new Date(), asked) : new Map<string, DeadLink>();
}

/** The titles of those entries that are not published. */
async function readUnpublished(
  strapi: Core.Strapi,
  references: readonly EntryRef[],
): Promise<Map<string, string>> {
  const titles = new Map<string, string>();
  for (const type of contentTypes) {
    const ids = references.filter((reference) => reference.type === type.name).map(({ id }) => id);
    if (ids.length === 0) continue;
    for (const [id, { title, isPublished }] of await readDrafts(strapi, type, ids))
      if (!isPublished) titles.set(id, title);
  }
  return titles;
}
