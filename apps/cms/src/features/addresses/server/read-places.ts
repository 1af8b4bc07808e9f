import {
  contentTypes,
  type EntryRef,
  isRecord,
  localAddress,
  type Receipt,
  type RoutedType,
  redirect,
  routedTypes,
  shownWindow,
  showTitle,
  siteSettings,
} from '@pain/schema';
import type { Core } from '@strapi/strapi';
import { anyOf } from '../../../kernel/any-of';
import { DRAFT, PUBLISHED, uidOf } from '../../../kernel/content-types';
import { siteUrl } from '../../../kernel/settings';
import type { Place, Places } from './places';
import type { Redirect } from './plan-redirects';

export const SETTINGS = uidOf(siteSettings);
export const REDIRECT = uidOf(redirect);

/** All types that have pages. */
export const ROUTED: readonly RoutedType[] = routedTypes(contentTypes);

/** A row of an entry that has a page, with the fields that its route names. */
interface PageRow {
  documentId: string;
  [field: string]: unknown;
}

/** Where all published pages stand. */
export async function readPlaces(strapi: Core.Strapi): Promise<Places> {
  const places: Place[] = [];
  for (const type of ROUTED) places.push(...(await readPlacesOf(strapi, type, PUBLISHED)));
  return { homeId: await readHome(strapi), pages: new Map(places.map((place) => [place.id, place])) };
}

/** Where one page stands, or null when it is not published. */
export async function readPlace(
  strapi: Core.Strapi,
  type: RoutedType,
  documentId: string,
): Promise<Place | null> {
  const [place = null] = await readPlacesOf(strapi, type, { ...PUBLISHED, documentId });
  return place;
}

async function readPlacesOf(strapi: Core.Strapi, type: RoutedType, where: object): Promise<Place[]> {
  const { title, shown, route } = type;
  const { slug, menu, parent } = route;
  const select = ['documentId', slug, title, menu?.place, shown?.from, shown?.until];
  const rows: PageRow[] = await strapi.db.query(uidOf(type)).findMany({
    select: select.filter((name) => name !== undefined),
    ...(parent === undefined ? {} : { populate: { [parent]: { select: ['documentId'] } } }),
    where,
    orderBy: { documentId: 'asc' },
  });
  return rows.map((row) => toPlace(type, row));
}

/** Where all pages will stand once the drafts of some are published. */
export async function withDrafts(
  strapi: Core.Strapi,
  places: Places,
  documentIds: readonly string[],
): Promise<Places> {
  const where = { ...DRAFT, documentId: { $in: anyOf(strapi, documentIds) } };
  const drafts: Place[] = [];
  for (const type of ROUTED) drafts.push(...(await readPlacesOf(strapi, type, where)));
  const pages = new Map([...places.pages, ...drafts.map((place) => [place.id, place] as const)]);
  // Strapi drops a parent that is not published.
  const parentOf = ({ parentId }: Place) => (parentId !== null && pages.has(parentId) ? parentId : null);
  return {
    ...places,
    pages: new Map([...pages].map(([id, place]) => [id, { ...place, parentId: parentOf(place) }])),
  };
}

/** The id of the home page, or null while no settings are published that name one. */
export async function readHome(strapi: Core.Strapi): Promise<string | null> {
  const settings = await strapi.db
    .query(SETTINGS)
    .findOne({ select: ['id'], where: PUBLISHED, populate: { homePage: { select: ['documentId'] } } });
  return settings?.homePage?.documentId ?? null;
}

/** All published redirects, from path to path: an address of our own may name the website or not. */
export async function readRedirects(strapi: Core.Strapi): Promise<Redirect[]> {
  const rows = await strapi.db
    .query(REDIRECT)
    .findMany({ select: ['documentId', 'from', 'to'], where: PUBLISHED, orderBy: { documentId: 'asc' } });
  return rows.map(({ documentId, from, to }: { documentId: string; from: string; to: string }) => ({
    id: documentId,
    from: localAddress(from, siteUrl()),
    to: localAddress(to, siteUrl()),
  }));
}

/** The address that a published redirect starts from, where no page is; none for another entry. */
export async function readOldAddress(strapi: Core.Strapi, entry: EntryRef): Promise<Receipt['pages']> {
  if (uidOf(entry) !== REDIRECT) return [];
  const query = { select: ['from'], where: { ...PUBLISHED, documentId: entry.id } };
  const row = await strapi.db.query(REDIRECT).findOne(query);
  return row ? [{ path: row.from, title: row.from }] : [];
}

function toPlace(definition: RoutedType, row: PageRow): Place {
  const { title, route } = definition;
  const at = (name: string | undefined) => (name === undefined ? null : row[name]);
  const [parent, place] = [at(route.parent), at(route.menu?.place)];
  return {
    definition,
    id: row.documentId,
    slug: String(row[route.slug]),
    title: showTitle(row[title]),
    menuPlace: typeof place === 'number' ? place : null,
    parentId: isRecord(parent) ? String(parent.documentId) : null,
    window: shownWindow(definition, row),
  };
}
