import {
  addressOf,
  type ContentType,
  contentTypes,
  isRouted,
  partRouteOf,
  resource,
  showTitle,
} from '@pain/schema';
import type { Core } from '@strapi/strapi';
import { refOf, uidOf } from '../../../kernel/content-types';
import { toPaths } from '../../addresses/server/places';
import { readPlaces, withDrafts } from '../../addresses/server/read-places';
import { readTargets } from '../../addresses/server/site-map/read-targets';
import { NO_STEP } from '../../addresses/server/site-map/step';
import type { LinkChoice } from '../shapes';
import { findByTitle } from './rank';

/** An entry that a link can lead to. */
export interface Found {
  type: ContentType;
  id: string;
  title: string;
  /** The last part of its address, or the name of its part; null without one. */
  slug: string | null;
  isPublished: boolean;
}

const DRAFT = 'Draft';

/** The types of entries that a link can lead to, by the kind that staff know them as. */
const KINDS = {
  page: contentTypes.filter(isRouted),
  question: contentTypes.filter((type) => partRouteOf(type) !== null),
  resource: contentTypes.filter((type) => type === resource),
} satisfies Record<string, readonly ContentType[]>;

/** Which types somebody may read. */
export type MayRead = (type: ContentType) => boolean;

/** The pages, questions and resources whose titles hold what somebody typed. */
export async function searchEntries(
  strapi: Core.Strapi,
  typed: string,
  mayRead: MayRead,
): Promise<LinkChoice[]> {
  const pages = await findOf(strapi, KINDS.page.filter(mayRead), typed);
  const questions = await findOf(strapi, KINDS.question.filter(mayRead), typed);
  const resources = await findOf(strapi, KINDS.resource.filter(mayRead), typed);
  return [
    ...(await toPages(strapi, pages)),
    ...(await toListed(strapi, 'question', questions)),
    ...(await toListed(strapi, 'resource', resources)),
  ];
}

async function findOf(strapi: Core.Strapi, types: readonly ContentType[], typed: string): Promise<Found[]> {
  const all: Found[] = [];
  for (const type of types) all.push(...(await readTitled(strapi, type)));
  return findByTitle(all, typed);
}

interface Row {
  documentId: string;
  publishedAt: string | null;
  [field: string]: string | null;
}

/** By the title that readers know, where there is one. */
async function readTitled(strapi: Core.Strapi, type: ContentType): Promise<Found[]> {
  const slug = type.route?.slug;
  const select = ['documentId', 'publishedAt', type.title, ...(slug === undefined ? [] : [slug])];
  const rows: Row[] = await strapi.db.query(uidOf(type)).findMany({ select, orderBy: { documentId: 'asc' } });
  const isPublished = ({ publishedAt }: Row) => publishedAt !== null;
  const byId = new Map([
    ...rows.filter((row) => !isPublished(row)).map((row) => [row.documentId, row] as const),
    ...rows.filter(isPublished).map((row) => [row.documentId, row] as const),
  ]);
  return [...byId].map(([id, row]) => ({
    type,
    id,
    title: showTitle(row[type.title]),
    slug: row[slug ?? ''] ?? null,
    isPublished: isPublished(row),
  }));
}

/** A draft has the address that it will have. */
async function toPages(strapi: Core.Strapi, pages: readonly Found[]): Promise<LinkChoice[]> {
  if (pages.length === 0) return [];
  const drafts = pages.filter(({ isPublished }) => !isPublished).map(({ id }) => id);
  const paths = toPaths(await withDrafts(strapi, await readPlaces(strapi), drafts));
  return pages.flatMap(({ type, id, title, isPublished }) => {
    const path = paths.get(id);
    if (path === undefined) return [];
    const link = { url: addressOf(path), target: refOf(type, id) };
    return [{ kind: 'page', title, where: isPublished ? path : `${DRAFT}: ${path}`, link }];
  });
}

/**
 * What no page lists is nowhere on the website. A question may be listed once it is published: until then
 * checks hold the link against its entry.
 */
async function toListed(
  strapi: Core.Strapi,
  kind: LinkChoice['kind'],
  found: readonly Found[],
): Promise<LinkChoice[]> {
  if (found.length === 0) return [];
  const entries = found.map(({ type, id }) => refOf(type, id));
  const { find } = await readTargets(strapi, entries, NO_STEP);
  return found.flatMap(({ type, id, title, slug, isPublished }) => {
    const target = refOf(type, id);
    const url = isPublished ? find(target)[0] : slug && `/#${slug}`;
    return url ? [{ kind, title, where: isPublished ? url : DRAFT, link: { url, target } }] : [];
  });
}
