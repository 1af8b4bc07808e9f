import { FRAME_PARTS, hasOverviewPart, partsOfContent, partsOfPage, relatedPages } from '@pain/checks/site';
import {
  contentTypes,
  type EntryRef,
  isRouted,
  listedTypes,
  OVERVIEW_PATHS,
  type PageValues,
  readPage,
} from '@pain/schema';
import type { Core } from '@strapi/strapi';
import { contentTypeOf, refOf } from '../../../../kernel/content-types';
import { type Places, publishedPages, toPaths } from '../places';
import { readBooklet } from './booklet';
import { findPagesListing, isListed, Lists } from './lists';
import { readParsed } from './read-values';
import { type Step, versionAfter } from './step';

type Parts = ReadonlySet<string>;
type Overview = keyof typeof OVERVIEW_PATHS;

const OVERVIEWS = new Map<string, Overview>(
  Object.entries(OVERVIEW_PATHS).map(([kind, path]) => [path, kind as Overview]),
);
/** The pages that list those of a type: what they list has no part of them. */
const LISTS = new Map(listedTypes(contentTypes).map(({ route }) => [route.base, route.list]));
/** What every page has. */
const FRAME: Parts = new Set(FRAME_PARTS);

/** Which parts the pages of the website have after a step, for links to lead to. */
export class PartsAfter {
  private readonly strapi: Core.Strapi;
  private readonly step: Step;
  private readonly readPlaces: () => Promise<Places>;
  private readonly lists: Lists;

  /** @param readPlaces reads where all pages stand after the step, which few pages need. */
  constructor(strapi: Core.Strapi, step: Step, readPlaces: () => Promise<Places>) {
    this.strapi = strapi;
    this.step = step;
    this.readPlaces = readPlaces;
    this.lists = new Lists(strapi, step);
  }

  /** The parts of a published page. */
  async ofPage(entry: EntryRef): Promise<Parts> {
    const page = await this.readPage(entry);
    if (page === null) return FRAME;
    const listedBy = await this.lists.readFor(entry.id, page.blocks, this.readPlaces);
    return partsOfPage(page.blocks, listedBy, await this.hasRelated(entry.id, page));
  }

  private async readPage(entry: EntryRef): Promise<PageValues | null> {
    const type = contentTypeOf(entry);
    const values = await readParsed(this.strapi, entry, versionAfter(this.step, entry.id));
    return values && isRouted(type) ? readPage(type, values) : null;
  }

  private async hasRelated(id: string, { related, parent }: PageValues): Promise<boolean> {
    if (related.length === 0 && parent === null) return false;
    return relatedPages({ id, related, parent }, publishedPages(await this.readPlaces())).length > 0;
  }

  /** Whether a page that the website makes of all others has a part; null where there is no such page. */
  async ofOverview(path: string): Promise<((part: string) => boolean) | null> {
    if (LISTS.has(path)) return (part) => FRAME.has(part);
    const kind = OVERVIEWS.get(path);
    if (kind === undefined) return null;
    const places = await this.readPlaces();
    const taken = new Set(toPaths(places).values());
    const lists = [...LISTS].flatMap(([base, list]) => (taken.has(base) ? [] : [list]));
    const titles = [...places.pages.values(), ...lists].map(({ title }) => title);
    const chapters = kind === 'booklet' ? await this.readChapters(places) : [];
    return (part) => hasOverviewPart(kind, { titles, chapters }, part);
  }

  private async readChapters(places: Places): Promise<Parts[]> {
    const chapters: Parts[] = [];
    for (const { definition, id } of await readBooklet(this.strapi, this.step, places)) {
      const { blocks } = (await this.readPage(refOf(definition, id))) ?? { blocks: [] };
      chapters.push(partsOfContent(blocks, await this.lists.readFor(id, blocks, this.readPlaces)));
    }
    return chapters;
  }

  /** What all pages have on which an entry is shown: a link without a page leads to a part of each. */
  async ofPagesShowing(entry: EntryRef): Promise<Parts> {
    const pages = await this.findPagesShowing(entry);
    if (pages === null) return FRAME;
    const parts: Parts[] = [];
    for (const page of pages) parts.push(await this.ofPage(page));
    const [first, ...others] = parts;
    return first === undefined
      ? FRAME
      : new Set([...first].filter((part) => others.every((one) => one.has(part))));
  }

  /** Null for what is on every page. */
  private async findPagesShowing(entry: EntryRef): Promise<EntryRef[] | null> {
    if (isRouted(contentTypeOf(entry))) return [entry];
    return isListed(entry) ? findPagesListing(this.strapi, entry, this.step) : null;
  }
}
