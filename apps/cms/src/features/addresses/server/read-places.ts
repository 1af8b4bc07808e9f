import { type EntryRef, localAddress, page, type Receipt, redirect, siteSettings } from '@pain/schema';
import type { Core } from '@strapi/strapi';
import { anyOf } from '../../../kernel/any-of';
import { uidOf } from '../../../kernel/content-types';
import { siteUrl } from '../../../kernel/settings';
import type { Place, Places } from './places';
import type { Redirect } from './plan-redirects';

export const PAGE = uidOf(page);
export const SETTINGS = uidOf(siteSettings);
export const REDIRECT = uidOf(redirect);

const PUBLISHED = { publishedAt: { $notNull: true } };
const STEP = {
  select: ['documentId', 'slug', 'title', 'navigationOrder'],
  populate: { parent: { select: ['documentId'] } },
};

interface PageRow {
  documentId: string;
  slug: string;
  title: string;
  navigationOrder: number | null;
  parent: { documentId: string } | null;
}

/** Where all published pages stand. */
export async function readPlaces(strapi: Core.Strapi): Promise<Places> {
  const rows: PageRow[] = await strapi.db
    .query(PAGE)
    .findMany({ ...STEP, where: PUBLISHED, orderBy: { documentId: 'asc' } });
  const places = rows.map(toPlace);
  return { homeId: await readHome(strapi), pages: new Map(places.map((place) => [place.id, place])) };
}

/** Where one page stands, or null when it is not published. */
export async function readPlace(strapi: Core.Strapi, documentId: string): Promise<Place | null> {
  const row: PageRow | null = await strapi.db
    .query(PAGE)
    .findOne({ ...STEP, where: { ...PUBLISHED, documentId } });
  return row && toPlace(row);
}

/** Where all pages will stand once the drafts of some are published. */
export async function withDrafts(
  strapi: Core.Strapi,
  places: Places,
  documentIds: readonly string[],
): Promise<Places> {
  const where = { publishedAt: null, documentId: { $in: anyOf(strapi, documentIds) } };
  const rows: PageRow[] = await strapi.db.query(PAGE).findMany({ ...STEP, where });
  const pages = new Map([...places.pages, ...rows.map((row) => [row.documentId, toPlace(row)] as const)]);
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

function toPlace({ documentId, slug, title, navigationOrder, parent }: PageRow): Place {
  return { id: documentId, slug, title, navigationOrder, parentId: parent?.documentId ?? null };
}
