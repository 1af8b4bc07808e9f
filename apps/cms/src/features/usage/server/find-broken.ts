import { type Target, targetOf } from '@pain/checks';
import {
  addressOfTarget,
  type EntryRef,
  isFilePath,
  normaliseSource,
  sourcesOf,
  type TargetAddresses,
} from '@pain/schema';
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
import { readTargets } from '../../addresses/server/site-map/read-targets';
import { NO_STEP, type Step } from '../../addresses/server/site-map/step';
import type { BrokenLink } from '../shapes';
import { toUses } from './find-uses';
import { type LinkRow, readLinkRows } from './link-fields';
import { linksOf } from './links';
import { findLostWords } from './lost-words';
import { type Lost, toBrokenLinks } from './to-broken-links';

/** A link that a field holds, as a page of the website has it. */
interface Held {
  address: string;
  /** Where it leads now, and after the step. */
  target: Target;
  next: Target;
  row: LinkRow;
}

/** What is known of where links lead, now or after the step. */
interface Known {
  before: TargetAddresses;
  after: TargetAddresses;
  /** Where the redirects lead that stay as they are. */
  redirected: ReadonlyMap<string, string>;
}

/**
 * The links on the website that lead somewhere now, and nowhere once an entry is published or taken down as a
 * step says. The website goes on without them: it keeps back neither the entry nor those that link to it, so
 * that readers find a link that leads nowhere.
 */
export async function findBroken(strapi: Core.Strapi, entry: EntryRef, step: Step): Promise<BrokenLink[]> {
  const words = await findLostWords(strapi, entry, step);
  if (words.length === 0) return [];
  const rows = await readLinkRows(strapi, words);
  const held = await toHeld(strapi, rows, await readKnown(strapi, rows, step));
  return toBrokenLinks(strapi, await findLost(strapi, held, step), step);
}

async function readKnown(strapi: Core.Strapi, rows: readonly LinkRow[], step: Step): Promise<Known> {
  const targets = rows.flatMap(({ value }) => linksOf(value)).flatMap(({ target }) => target ?? []);
  return {
    before: await readTargets(strapi, targets, NO_STEP),
    after: await readTargets(strapi, targets, step),
    redirected: await readRedirected(strapi, step),
  };
}

async function toHeld(strapi: Core.Strapi, rows: readonly LinkRow[], known: Known): Promise<Held[]> {
  const held: Held[] = [];
  for (const row of rows)
    for (const link of linksOf(row.value)) {
      const written = addressOfTarget(link, known.before) ?? link.url;
      const address = written.startsWith('#') ? await completeAddress(strapi, row, written) : written;
      const target = followed(targetOf(address, siteUrl()), known);
      if (target.path === null) continue;
      const later = addressOfTarget(link, known.after) ?? (link.target ? link.url : address);
      held.push({ address, target, next: followed(targetOf(later, siteUrl()), known), row });
    }
  return held;
}

/** Where a redirect leads that stays as it is: what it leads to may go. */
function followed(target: Target, { redirected }: Known): Target {
  const source = sourcesOf(target.address).find((one) => redirected.has(one));
  const end = redirected.get(source ?? '');
  return end ? targetOf(end, siteUrl()) : target;
}

/** Where the redirects lead that stay as they are, by the addresses that they leave from. */
async function readRedirected(strapi: Core.Strapi, step: Step): Promise<ReadonlyMap<string, string>> {
  const inStep = new Set([...step.publish, ...step.takeDown]);
  const redirects = (await readRedirects(strapi)).filter(({ id }) => !inStep.has(id));
  return new Map(redirects.map(({ from, to }) => [normaliseSource(from), to]));
}

/**
 * A link to a part of its own page. One of something that has no page of its own stays as
 * it is, and is passed over.
 */
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
    .filter(({ target, next }) => isThere(before, target) && !isThere(after, next))
    .map((one) => ({ ...one, loses: lossOf(one.next, after) }));
}

function toAsked(held: readonly Held[]): Asked {
  const targets = held.flatMap(({ target, next }) => [target, next]);
  const paths = targets.flatMap(({ path }) => path ?? []);
  return { paths: [...new Set(paths)], parts: targets.flatMap(({ part }) => part ?? []) };
}

function lossOf({ path, address }: Target, after: SiteMap): BrokenLink['loses'] {
  if (path === null || after.at(path, address) === 'published') return 'part';
  return isFilePath(path) ? 'file' : 'page';
}
