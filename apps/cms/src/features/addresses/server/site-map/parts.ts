import { FRAME_PARTS, hasOverviewPart, partsOfContent, partsOfPage, relatedPages } from '@pain/checks/site';
import { type EntryRef, OVERVIEW_PATHS, page } from '@pain/schema';
import type { Core } from '@strapi/strapi';
import { contentTypeOf, refOf } from '../../../../kernel/content-types';
import type { Values } from '../../../../kernel/snapshots/snapshot-values';
import { type Places, publishedPages } from '../places';
import { readBooklet } from './booklet';
import { findPagesListing, isListed, Lists, referencesIn } from './lists';
import { readParsed } from './read-values';
import { type Step, versionAfter } from './step';

type Parts = ReadonlySet<string>;
type Overview = keyof typeof OVERVIEW_PATHS;

const OVERVIEWS = new Map<string, Overview>(
  Object.entries(OVERVIEW_PATHS).map(([kind, path]) => [path, kind as Overview]),
);
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
  async ofPage(documentId: string): Promise<Parts> {
    const values = await this.readPage(documentId);
    if (values === null) return FRAME;
    const listedBy = await this.lists.readFor(documentId, values, this.readPlaces);
    return partsOfPage(values, listedBy, await this.hasRelated(documentId, values));
  }

  private async readPage(documentId: string): Promise<Values | null> {
    return readParsed(this.strapi, refOf(page, documentId), versionAfter(this.step, documentId));
  }

  private async hasRelated(id: string, values: Values): Promise<boolean> {
    const related = referencesIn(values.related).map((other) => ({ id: other }));
    const [parent = null] = referencesIn([values.parent]).map((other) => ({ id: other }));
    if (related.length === 0 && parent === null) return false;
    return relatedPages({ id, related, parent }, publishedPages(await this.readPlaces())).length > 0;
  }

  /** Whether a page that the website makes of all others has a part; null where there is no such page. */
  async ofOverview(path: string): Promise<((part: string) => boolean) | null> {
    const kind = OVERVIEWS.get(path);
    if (kind === undefined) return null;
    const places = await this.readPlaces();
    const titles = [...places.pages.values()].map(({ title }) => title);
    const chapters = kind === 'booklet' ? await this.readChapters(places) : [];
    return (part) => hasOverviewPart(kind, { titles, chapters }, part);
  }

  private async readChapters(places: Places): Promise<Parts[]> {
    const chapters: Parts[] = [];
    for (const id of await readBooklet(this.strapi, this.step, places)) {
      const values = (await this.readPage(id)) ?? {};
      chapters.push(partsOfContent(values, await this.lists.readFor(id, values, this.readPlaces)));
    }
    return chapters;
  }

  /** What all pages have on which an entry is shown: a link without a page leads to a part of each. */
  async ofPagesShowing(entry: EntryRef): Promise<Parts> {
    const pages = await this.findPagesShowing(entry);
    if (pages === null) return FRAME;
    const parts: Parts[] = [];
    for (const id of pages) parts.push(await this.ofPage(id));
    const [first, ...others] = parts;
    return first === undefined
      ? FRAME
      : new Set([...first].filter((part) => others.every((one) => one.has(part))));
  }

  /** Null for what is on every page. */
  private async findPagesShowing(entry: EntryRef): Promise<string[] | null> {
    if (contentTypeOf(entry) === page) return [entry.id];
    return isListed(entry) ? findPagesListing(this.strapi, entry, this.step) : null;
  }
}
