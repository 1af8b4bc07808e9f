import { type Section, sectionsOfPage } from '@pain/checks/site';
import {
  addressOf,
  blocks,
  componentUid,
  type EntryRef,
  type Field,
  isRouted,
  readPage,
  showTitle,
} from '@pain/schema';
import type { Core, UID } from '@strapi/strapi';
import { anyOf } from '../../../kernel/any-of';
import { contentTypeOf, refOf, uidOf } from '../../../kernel/content-types';
import { findOwners, type RowRef } from '../../../kernel/references/owners';
import { toPaths } from '../../addresses/server/places';
import { ROUTED, readPlaces } from '../../addresses/server/read-places';
import { Lists } from '../../addresses/server/site-map/lists';
import { readParsed } from '../../addresses/server/site-map/read-values';
import { NO_STEP } from '../../addresses/server/site-map/step';
import type { LinkChoice } from '../shapes';
import { findByTitle, longestWordIn } from './rank';
import type { MayRead } from './search-entries';

/** Of so many pages the headings are looked through: each is read as a whole. */
const MOST_PAGES = 20;
/** Shorter words stand in too many texts. */
const SHORTEST = 3;

/** The sections of a published page, with the names by which links lead to them. */
export async function readSections(strapi: Core.Strapi, entry: EntryRef): Promise<Section[]> {
  const type = contentTypeOf(entry);
  const values = isRouted(type) ? await readParsed(strapi, entry, 'published') : null;
  if (values === null || !isRouted(type)) return [];
  const page = readPage(type, values);
  const lists = new Lists(strapi, NO_STEP);
  return sectionsOfPage(page.blocks, await lists.readFor(entry.id, page.blocks, () => readPlaces(strapi)));
}

/** The sections of pages whose headings hold what somebody typed. */
export async function searchParts(
  strapi: Core.Strapi,
  typed: string,
  mayRead: MayRead,
): Promise<LinkChoice[]> {
  const word = longestWordIn(typed);
  if (word.length < SHORTEST) return [];
  const pages = (await findPagesWith(strapi, word)).filter((page) => mayRead(contentTypeOf(page)));
  const places = await readPlaces(strapi);
  const paths = toPaths(places);
  const parts: (LinkChoice & { isPublished: boolean })[] = [];
  for (const page of pages.slice(0, MOST_PAGES)) {
    const path = paths.get(page.id);
    if (path === undefined) continue;
    const where = showTitle(places.pages.get(page.id)?.title);
    for (const { title, part } of await readSections(strapi, page))
      parts.push({ kind: 'part', title, where, link: toLink(page, path, part), isPublished: true });
  }
  return findByTitle(parts, typed).map(({ isPublished: _isPublished, ...choice }) => choice);
}

function toLink(page: EntryRef, path: string, part: string): LinkChoice['link'] {
  return { url: `${addressOf(path)}#${part}`, target: { ...page, part } };
}

/** The published pages with a word in a heading, or in a text with headings. */
async function findPagesWith(strapi: Core.Strapi, word: string): Promise<EntryRef[]> {
  const rows: RowRef[] = [];
  for (const { category, name, fields } of blocks)
    for (const [field, definition] of Object.entries(fields))
      if (mayHead(field, definition))
        rows.push(...(await findRows(strapi, componentUid(category, name), field, word)));
  const owners = await findOwners(strapi, rows);
  const found: EntryRef[] = [];
  for (const type of ROUTED) {
    const ids = owners.filter(({ uid }) => uid === uidOf(type)).map(({ id }) => id);
    const where = { id: { $in: anyOf(strapi, ids) }, publishedAt: { $notNull: true } };
    const pages: { documentId: string }[] =
      ids.length === 0
        ? []
        : await strapi.db
            .query(uidOf(type))
            .findMany({ select: ['documentId'], where, orderBy: { documentId: 'asc' } });
    found.push(...pages.map(({ documentId }) => refOf(type, documentId)));
  }
  return found;
}

function mayHead(name: string, { strapi: { type } }: Field): boolean {
  return name === 'heading' || name === 'title' || type === 'blocks';
}

async function findRows(strapi: Core.Strapi, uid: string, name: string, word: string): Promise<RowRef[]> {
  const where = { [name]: { $containsi: word } };
  const rows: { id: number }[] = await strapi.db.query(uid as UID.Schema).findMany({ select: ['id'], where });
  return rows.map(({ id }) => ({ uid, id, place: '' }));
}
