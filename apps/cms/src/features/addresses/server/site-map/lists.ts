import type { Listed, ListedBy } from '@pain/checks/site';
import {
  blocks,
  type ContentType,
  componentUid,
  contentTypes,
  contentTypeUid,
  type EntryRef,
  isRecord,
  partRouteOf,
} from '@pain/schema';
import type { Core, UID } from '@strapi/strapi';
import { anyOf } from '../../../../kernel/any-of';
import { isShown } from '../../../../kernel/consent/is-shown';
import { contentTypeOf, refOf, uidOf } from '../../../../kernel/content-types';
import { findOwners } from '../../../../kernel/references/owners';
import { type Places, publishedPages } from '../places';
import { ROUTED } from '../read-places';
import { isPublishedAfter, type Step, type Version } from './step';

/** A block that shows all entries of a type, or those that its field chooses. */
interface List {
  block: string;
  uid: string;
  field: string;
  type: ContentType;
}

/** All blocks of that kind. Cards of pages are another one: what they show is below their own page. */
const LISTS: readonly List[] = blocks.flatMap((block) => {
  if (!('show' in block.fields)) return [];
  const [field, target] = relationIn(block.fields);
  const type = contentTypes.find(({ name }) => contentTypeUid(name) === target);
  return type ? [{ block: block.name, uid: componentUid(block.category, block.name), field, type }] : [];
});

/** The block that shows chosen pages, or those below its own. */
const CARDS = 'page-cards';

/** The types whose entries are shown by lists alone. */
export function isListed({ type }: Pick<EntryRef, 'type'>): boolean {
  return LISTS.some((list) => list.type.name === type);
}

type ListedRow = Version & Listed;

/** What each list shows of other entries after a step. */
export class Lists {
  private readonly rows = new Map<ContentType, Promise<ListedRow[]>>();
  private readonly strapi: Core.Strapi;
  private readonly step: Step;

  constructor(strapi: Core.Strapi, step: Step) {
    this.strapi = strapi;
    this.step = step;
  }

  /** What the blocks of a page show. */
  async readFor(
    pageId: string,
    blocks: readonly { block: string }[],
    readPlaces: () => Promise<Places>,
  ): Promise<ListedBy> {
    const names = new Set(blocks.map(({ block }) => block));
    const known = new Map<string, ListedRow[]>();
    for (const list of LISTS) if (names.has(list.block)) known.set(list.block, await this.read(list.type));
    const places = names.has(CARDS) ? await readPlaces() : null;
    return (block) => {
      if (block.block === CARDS) return places && cardsOf(block, pageId, places);
      const list = LISTS.find((candidate) => candidate.block === block.block);
      return list ? chosenIn(block, list, known.get(list.block) ?? []) : null;
    };
  }

  /** Whether the website shows an entry of a listed type where a page lists it, by its consent. */
  async mayShow(entry: EntryRef): Promise<boolean> {
    return (await this.read(contentTypeOf(entry))).some((row) => row.documentId === entry.id);
  }

  private read(type: ContentType): Promise<ListedRow[]> {
    const known = this.rows.get(type);
    const rows = known ?? readListed(this.strapi, type, this.step);
    this.rows.set(type, rows);
    return rows;
  }
}

/** The pages that list an entry after a step. */
export async function findPagesListing(
  strapi: Core.Strapi,
  entry: EntryRef,
  step: Step,
): Promise<EntryRef[]> {
  const found = await Promise.all(
    LISTS.filter((list) => list.type.name === entry.type).map((list) => findBlocks(strapi, list, entry.id)),
  );
  const owners = await findOwners(strapi, found.flat());
  const pages: EntryRef[] = [];
  for (const type of ROUTED) {
    const rows = owners.filter(({ uid }) => uid === uidOf(type)).map(({ id }) => id);
    const ids = rows.length > 0 ? await findPublishedOf(strapi, type, rows, step) : [];
    pages.push(...ids.map((id) => refOf(type, id)));
  }
  return pages;
}

/** The documentIds of those of some rows that are on the website after a step. */
async function findPublishedOf(
  strapi: Core.Strapi,
  type: ContentType,
  ids: readonly number[],
  step: Step,
): Promise<string[]> {
  const select = ['documentId', 'publishedAt'];
  const rows: Version[] = await strapi.db
    .query(uidOf(type))
    .findMany({ select, where: { id: { $in: anyOf(strapi, ids) } } });
  return [...new Set(rows.filter((row) => isPublishedAfter(step, row)).map((row) => row.documentId))];
}

async function findBlocks(strapi: Core.Strapi, { uid, field }: List, documentId: string) {
  const where = { $or: [{ show: 'all' }, { [field]: { documentId } }] };
  const rows: { id: number }[] = await strapi.db.query(uid as UID.Schema).findMany({ select: ['id'], where });
  return rows.map(({ id }) => ({ uid, id, place: '' }));
}

function relationIn(fields: (typeof blocks)[number]['fields']): [name: string, target: unknown] {
  const found = Object.entries(fields).find(([, { strapi }]) => strapi.type === 'relation');
  return found ? [found[0], found[1].strapi.target] : ['', null];
}

type Row = Version & { [field: string]: string | null };

async function readListed(strapi: Core.Strapi, type: ContentType, step: Step): Promise<ListedRow[]> {
  const part = partRouteOf(type);
  const own = [part?.slug, part?.group].filter((name) => name !== undefined);
  const consented = 'consent' in type.fields;
  const rows: Row[] = await strapi.db.query(uidOf(type)).findMany({
    select: ['documentId', 'publishedAt', ...own, ...(consented ? ['example'] : [])],
    ...(consented ? { populate: { consent: true } } : {}),
    orderBy: { documentId: 'asc' },
  });
  const now = new Date();
  return rows
    .filter((row) => isPublishedAfter(step, row))
    .filter((row) => !consented || isShown(row, now))
    .map((row) => ({ ...row, slug: row[part?.slug ?? ''] ?? null, topic: row[part?.group ?? ''] ?? null }));
}

function chosenIn(
  block: Readonly<Record<string, unknown>>,
  { field }: List,
  rows: readonly ListedRow[],
): Listed[] {
  if (block.show === 'all') return [...rows];
  const byId = new Map(rows.map((row) => [row.documentId, row]));
  return referencesIn(block[field]).flatMap((id) => byId.get(id) ?? []);
}

function cardsOf(block: Readonly<Record<string, unknown>>, pageId: string, places: Places): Listed[] {
  const pages = publishedPages(places);
  const chosen = referencesIn(block.pages);
  const shown = chosen.length > 0 ? chosen.flatMap((id) => pages.find(id) ?? []) : pages.childrenOf(pageId);
  return shown.map(() => ({}));
}

/** The documentIds that a field of a parsed entry or block has chosen. */
export function referencesIn(value: unknown): string[] {
  return (Array.isArray(value) ? value : []).filter(isRecord).map(({ id }) => String(id));
}
