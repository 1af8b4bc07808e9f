import {
  addressOfTarget,
  contentTypes,
  decodeAddress,
  type EntryRef,
  isWithinSite,
  type LinkTarget,
  type LinkValue,
  localAddress,
  normalisePath,
  partRouteOf,
  toEntryRef,
} from '@pain/schema';
import type { Core } from '@strapi/strapi';
import { FILE_UID, refOf, uidOf } from '../../../kernel/content-types';
import { siteUrl } from '../../../kernel/settings';
import { type Places, shownPlaces, toPaths } from '../../addresses/server/places';
import { readPlaces } from '../../addresses/server/read-places';
import { fileIdIn, readPathsOfFile } from '../../addresses/server/site-map/files';
import { findPagesListing } from '../../addresses/server/site-map/lists';
import { readTargets } from '../../addresses/server/site-map/read-targets';
import { NO_STEP } from '../../addresses/server/site-map/step';

/** The website as it is, for those who have an address and look for what is there. */
interface Site {
  homeId: string;
  /** The page at each path. */
  pages: ReadonlyMap<string, EntryRef>;
  /** Where what is kept already by its identity is now. */
  known: Awaited<ReturnType<typeof readTargets>>;
}

/** What becomes of each link of some when it is saved. */
export type Kept = (link: LinkValue) => LinkValue;

/**
 * What links are saved as: an address of ours with the entry or file that is there, and what is kept by its
 * identity with its present address. All others stay as they are, and so do those whose target is not on the
 * website. While no home page is named nothing is.
 */
export async function keepTargets(strapi: Core.Strapi, links: readonly LinkValue[]): Promise<Kept> {
  const kept = new Map<string, LinkValue>();
  const asked = new Map(links.filter(mayBeOurs).map((link) => [JSON.stringify(link), link]));
  const site = asked.size === 0 ? null : await readSite(strapi, [...asked.values()]);
  if (site !== null) for (const [key, link] of asked) kept.set(key, await keep(strapi, link, site));
  return (link) => kept.get(JSON.stringify(link)) ?? link;
}

/**
 * Whether links can keep what they lead to: not before a home page is named, as no page
 * has an address until then.
 */
export async function canKeepTargets(strapi: Core.Strapi): Promise<boolean> {
  return shownPlaces(await readPlaces(strapi), new Date()).homeId !== null;
}

/** Null while it has no home page. */
async function readSite(strapi: Core.Strapi, links: readonly LinkValue[]): Promise<Site | null> {
  const places = shownPlaces(await readPlaces(strapi), new Date());
  const { homeId } = places;
  if (homeId === null) return null;
  const targets = links.flatMap(({ target }) => target ?? []);
  return { homeId, pages: pagesByPath(places), known: await readTargets(strapi, targets, NO_STEP) };
}

function pagesByPath(places: Places): Map<string, EntryRef> {
  const placed = [...toPaths(places)].flatMap(([id, path]) => {
    const place = places.pages.get(id);
    return place === undefined ? [] : [[path, refOf(place.definition, id)] as const];
  });
  return new Map(placed);
}

/** Whether a link keeps something of ours, or has an address within this website. */
export function mayBeOurs({ url, target }: LinkValue): boolean {
  return target !== undefined || isWithinSite(localAddress(url, siteUrl()));
}

async function keep(strapi: Core.Strapi, link: LinkValue, site: Site): Promise<LinkValue> {
  const { url, target } = link;
  if (target === undefined) {
    const found = await findTarget(strapi, url, site);
    return found === null ? link : { url, target: found };
  }
  return refresh({ url, target: await toListed(strapi, target) }, site);
}

/** A part of a page is the question that has its name, once the page lists it. */
async function toListed(strapi: Core.Strapi, { part, ...page }: LinkTarget): Promise<LinkTarget> {
  if (part === undefined) return page;
  return (await findListed(strapi, decodeAddress(part), page)) ?? { ...page, part };
}

/** An address that is written in another way and leads to the same stays as somebody wrote it. */
function refresh(link: LinkValue, { known }: Site): LinkValue {
  const present = addressOfTarget(link, known);
  const written = localAddress(known.site.canonical(link.url, siteUrl()), siteUrl());
  return present === null || written === present ? link : { ...link, url: present };
}

/**
 * The entry or file at an address of this website; null where there is none, for one that asks for something
 * by its `?`, and for the home page, which may be another one tomorrow.
 */
async function findTarget(strapi: Core.Strapi, url: string, site: Site): Promise<LinkTarget | null> {
  const local = localAddress(url, siteUrl());
  if (local.includes('?')) return null;
  if (fileIdIn(normalisePath(local)) !== null) return findFile(strapi, local);
  const found = site.known.site.find(local);
  const page = found && site.pages.get(normalisePath(found.to));
  if (!page || page.id === site.homeId) return null;
  const part = partIn(found.to) ?? partIn(local);
  return toListed(strapi, part === null ? page : { ...page, part });
}

function partIn(address: string): string | null {
  return /#(.+)$/s.exec(address)?.[1] ?? null;
}

/** A picture has an address for each of its sizes, and is shown rather than linked to. */
async function findFile(strapi: Core.Strapi, local: string): Promise<LinkTarget | null> {
  const path = normalisePath(local);
  const id = fileIdIn(path) ?? '';
  const where = { documentId: id, mime: { $not: { $startsWith: 'image/' } } };
  const isMeant = (await strapi.db.query(FILE_UID).count({ where })) > 0;
  const paths = isMeant ? await readPathsOfFile(strapi, id, NO_STEP) : [];
  const part = partIn(local);
  return paths.includes(path) ? { type: 'file', id, ...(part !== null && { part }) } : null;
}

/**
 * The question or testimonial that has a name and is listed on a page; null where the page has a part
 * of that name on its own.
 */
async function findListed(strapi: Core.Strapi, name: string, page: EntryRef): Promise<EntryRef | null> {
  for (const type of contentTypes) {
    const part = partRouteOf(type);
    if (part === null) continue;
    const where = { [part.slug]: name, publishedAt: { $notNull: true } };
    const row: { documentId: string } | null = await strapi.db.query(uidOf(type)).findOne({ where });
    const entry = row && refOf(type, row.documentId);
    if (entry && (await findPagesListing(strapi, entry, NO_STEP)).some(({ id }) => id === page.id))
      return toEntryRef(entry);
  }
  return null;
}
