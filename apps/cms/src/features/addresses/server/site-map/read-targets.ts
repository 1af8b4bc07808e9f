import {
  addressOf,
  contentTypes,
  type EntryRef,
  isRecord,
  isRouted,
  keyOf,
  normaliseSource,
  ownPaths,
  partRouteOf,
  resource,
  SiteAddresses,
  type TargetAddresses,
  type Values,
} from '@pain/schema';
import type { Core } from '@strapi/strapi';
import { uidOf } from '../../../../kernel/content-types';
import { siteUrl } from '../../../../kernel/settings';
import { type Places, shownPlaces, toPaths } from '../places';
import { readRedirects } from '../read-places';
import { fileIdIn, readPathsOfFile } from './files';
import { findPagesListing, Lists } from './lists';
import { readPlacesAfter } from './places-after';
import { readParsed } from './read-values';
import { isPublishedAfter, type Step, type Version, versionAfter } from './step';

/** The website after a step, for those who look for the addresses of entries. */
interface After {
  strapi: Core.Strapi;
  step: Step;
  paths: ReadonlyMap<string, string>;
}

/** What is known of addresses, and the whole of what stands at each. */
interface Targets extends TargetAddresses {
  site: SiteAddresses;
}

/**
 * Where the website has some entries and files after a step. While no home page is named it has nothing.
 *
 * @param entries those that are asked for; of others nothing is known.
 */
export async function readTargets(
  strapi: Core.Strapi,
  entries: readonly EntryRef[],
  step: Step,
): Promise<Targets> {
  const places = shownPlaces(await readPlacesAfter(strapi, step), new Date());
  const paths = toPaths(places);
  const known = new Map<string, readonly string[]>();
  for (const entry of places.homeId === null ? [] : entries)
    if (!known.has(keyOf(entry)))
      known.set(keyOf(entry), await findAddresses({ strapi, step, paths }, entry));
  return {
    find: (entry) => known.get(keyOf(entry)) ?? [],
    site: await readSiteAddresses(strapi, places),
    siteUrl: siteUrl(),
  };
}

/** The addresses of pages, and the redirects that are published. */
async function readSiteAddresses(strapi: Core.Strapi, places: Places): Promise<SiteAddresses> {
  const redirects = await readRedirects(strapi);
  return new SiteAddresses({
    pages: [...toPaths(places).values(), ...ownPaths(contentTypes)].map(addressOf),
    redirects: redirects.map(({ from, to }) => ({ from: normaliseSource(from), to })),
  });
}

async function findAddresses(after: After, entry: EntryRef): Promise<readonly string[]> {
  if (entry.type === 'file') return findFile(after, entry.id);
  const type = contentTypes.find(({ name }) => name === entry.type);
  if (type === undefined) return [];
  if (isRouted(type)) return [after.paths.get(entry.id) ?? []].flat().map(addressOf);
  if (type === resource) return findResource(after, entry);
  const part = partRouteOf(type);
  return part === null ? [] : findPart(after, entry, part.slug);
}

/** A question or testimonial is a part of each page that lists it. */
async function findPart({ strapi, step, paths }: After, entry: EntryRef, slug: string): Promise<string[]> {
  if (!(await new Lists(strapi, step).mayShow(entry))) return [];
  const rows: (Version & { [field: string]: string | null })[] = await strapi.db
    .query(uidOf(entry))
    .findMany({ select: ['documentId', 'publishedAt', slug], where: { documentId: entry.id } });
  const row = rows.find((one) => isPublishedAfter(step, one));
  const pages = await findPagesListing(strapi, entry, step);
  const listing = [...new Set(pages.flatMap(({ id }) => paths.get(id) ?? []))].sort();
  return row === undefined ? [] : listing.map((path) => `${addressOf(path)}#${row[slug]}`);
}

/** As the website links to it from its lists: to its page, else to its website, else to its file. */
async function findResource(after: After, entry: EntryRef): Promise<readonly string[]> {
  const { strapi, step, paths } = after;
  const values = await readParsed(strapi, entry, versionAfter(step, entry.id));
  if (values === null || step.takeDown.includes(entry.id)) return [];
  const path = paths.get(idIn(values, 'page'));
  if (path !== undefined) return [addressOf(path)];
  return typeof values.address === 'string' ? [values.address] : findFile(after, idIn(values, 'file'));
}

function idIn(values: Values, field: string): string {
  const value = values[field];
  return isRecord(value) ? String(value.id) : '';
}

async function findFile({ strapi, step }: After, id: string): Promise<readonly string[]> {
  const paths = id === '' ? [] : await readPathsOfFile(strapi, id, step);
  return paths.filter((path) => fileIdIn(path) === id).slice(0, 1);
}
