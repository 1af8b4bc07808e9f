import { type Target, targetOf } from '@pain/checks';
import { type EntryRef, normaliseSource, sourcesOf } from '@pain/schema';
import type { Core } from '@strapi/strapi';
import { siteUrl } from '../../../kernel/settings';
import { toPaths } from '../../addresses/server/places';
import { readPlaces, readRedirects } from '../../addresses/server/read-places';
import {
  type Asked,
  isThere,
  readSiteMap,
  type SiteMap,
} from '../../addresses/server/site-map/read-site-map';
import { NO_STEP, type Step } from '../../addresses/server/site-map/step';
import type { BrokenLink } from '../shapes';
import { toUses } from './find-uses';
import { type LinkRow, readLinkRows } from './link-fields';
import { addressesIn } from './links';
import { findLostWords } from './lost-words';
import { type Lost, toBrokenLinks } from './to-broken-links';

/** An address that a field holds, as a page of the website has it. */
interface Held {
  address: string;
  target: Target;
  row: LinkRow;
}

/**
 * The links on the website that lead somewhere now, and nowhere once an entry is published or taken down as a step says. The website goes on without
 * them: it keeps back neither the entry nor those that link to it, so that readers find a link that leads nowhere.
 */
export async function findBroken(strapi: Core.Strapi, entry: EntryRef, step: Step): Promise<BrokenLink[]> {
  const words = await findLostWords(strapi, entry, step);
  if (words.length === 0) return [];
  const held = await toHeld(strapi, await readLinkRows(strapi, words), await readRedirected(strapi, step));
  return toBrokenLinks(strapi, await findLost(strapi, held, step), step);
}

async function toHeld(
  strapi: Core.Strapi,
  rows: readonly LinkRow[],
  redirected: ReadonlyMap<string, string>,
): Promise<Held[]> {
  const held: Held[] = [];
  for (const row of rows)
    for (const written of new Set(addressesIn(row.value))) {
      const address = written.startsWith('#') ? await completeAddress(strapi, row, written) : written;
      const target = targetOf(address, siteUrl());
      if (target.path === null) continue;
      const source = sourcesOf(target.address).find((one) => redirected.has(one));
      const end = redirected.get(source ?? '');
      held.push({ address, target: end ? targetOf(end, siteUrl()) : target, row });
    }
  return held;
}

/** Where the redirects lead that stay as they are, by the addresses that they leave from: what they lead to may go. */
async function readRedirected(strapi: Core.Strapi, step: Step): Promise<ReadonlyMap<string, string>> {
  const inStep = new Set([...step.publish, ...step.takeDown]);
  const redirects = (await readRedirects(strapi)).filter(({ id }) => !inStep.has(id));
  return new Map(redirects.map(({ from, to }) => [normaliseSource(from), to]));
}

/** A link to a part of its own page. One of something that has no page of its own stays as it is, and is passed over. */
async function completeAddress(strapi: Core.Strapi, row: LinkRow, address: string): Promise<string> {
  const paths = toPaths(await readPlaces(strapi));
  const [path] = (await toUses(strapi, [row], 'links')).flatMap((use) => paths.get(use.documentId) ?? []);
  return path === undefined ? address : `${path}${address}`;
}

async function findLost(strapi: Core.Strapi, held: readonly Held[], step: Step): Promise<Lost[]> {
  const asked = toAsked(held);
  const before = await readSiteMap(strapi, asked, NO_STEP, null);
  const after = await readSiteMap(strapi, asked, step, null);
  return held
    .filter(({ target }) => isThere(before, target) && !isThere(after, target))
    .map((one) => ({ ...one, loses: lossOf(one.target, after) }));
}

function toAsked(held: readonly Held[]): Asked {
  const paths = held.flatMap(({ target }) => target.path ?? []);
  return { paths: [...new Set(paths)], parts: held.flatMap(({ target }) => target.part ?? []) };
}

/** An address that ends like a file is one of a file. */
function lossOf({ path, address }: Target, after: SiteMap): BrokenLink['loses'] {
  if (path === null || after.at(path, address) === 'published') return 'part';
  return /\.[a-z0-9]+$/i.test(path) ? 'file' : 'page';
}
