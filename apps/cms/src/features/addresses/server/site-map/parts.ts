import { FRAME_PARTS, hasOverviewPart, partsOfPage } from '@pain/checks';
import { type EntryRef, OVERVIEW_PATHS, page } from '@pain/schema';
import type { Core } from '@strapi/strapi';
import { contentTypeOf, refOf } from '../../../../kernel/content-types';
import type { Places } from '../places';
import { countChapters } from './booklet';
import { findPagesListing, isListed, Lists } from './lists';
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
    const values = await readParsed(
      this.strapi,
      refOf(page, documentId),
      versionAfter(this.step, documentId),
    );
    if (values === null) return FRAME;
    return partsOfPage(values, await this.lists.readFor(documentId, values, this.readPlaces));
  }

  /** Whether a page that the website makes of all others has a part; null where there is no such page. */
  async ofOverview(path: string): Promise<((part: string) => boolean) | null> {
    const kind = OVERVIEWS.get(path);
    if (kind === undefined) return null;
    const places = await this.readPlaces();
    const titles = [...places.pages.values()].map(({ title }) => title);
    const pages = { titles, chapters: await countChapters(this.strapi, this.step, places) };
    return (part) => hasOverviewPart(kind, pages, part);
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
