import { type PublishedPages, sortByPlace } from '@pain/checks/site';
import {
  type BlockNamed,
  type ContentType,
  type Document,
  type EntryRef,
  isWithin,
  type PageValues,
  type RoutedType,
  readPage,
  routedTypes,
  shownWindow,
  type Window,
} from '@pain/schema';
import type { ContentIndex } from './content-index.ts';

/** An entry that has a page of its own, as the route of its type reads it. */
export interface SitePage extends PageValues {
  definition: RoutedType;
  type: string;
  id: string;
  publishedAt: string;
  document: Document;
  /** When it is on the website. */
  window: Window;
}

/** The pages of one build, of all types that have any. */
export class SitePages implements PublishedPages<SitePage> {
  /** Those that are published, and not on the website at this time: they come later, or have ended. */
  readonly away: readonly SitePage[];
  private readonly shown: readonly SitePage[];
  private readonly byId: ReadonlyMap<string, SitePage>;
  private children: ReadonlyMap<string | null, SitePage[]> | undefined;

  /** @param types all that the site has entries of. */
  constructor(index: ContentIndex, types: readonly ContentType[], now: Date) {
    const pages = routedTypes(types).flatMap((type) => index.allOf(type.name).map(toPage(type)));
    this.shown = pages.filter(({ window }) => isWithin(window, now));
    this.away = pages.filter(({ window }) => !isWithin(window, now));
    this.byId = new Map(this.shown.map((page) => [page.id, page]));
  }

  /** All pages, in an order that doesn't depend on when they were read. */
  all(): readonly SitePage[] {
    return this.shown;
  }

  /** The page of an entry; null when it is not on the website. */
  find(id: string): SitePage | null {
    return this.byId.get(id) ?? null;
  }

  /** The pages of some entries, in their order, without those that are not on the website. */
  findAll(entries: readonly Pick<EntryRef, 'id'>[]): SitePage[] {
    return entries.map(({ id }) => this.find(id)).filter((page) => page !== null);
  }

  /** The pages right below a page, in the same order. */
  childrenOf(parentId: string): readonly SitePage[] {
    this.children ??= Map.groupBy(this.shown, ({ parent }) => parent?.id ?? null);
    return this.children.get(parentId) ?? [];
  }
}

/** The pages that a block of cards shows: those that the editor chose, or all right below its own page. */
export function pagesOnCards(
  { pages: chosen }: BlockNamed<'page-cards'>,
  page: SitePage,
  pages: SitePages,
): SitePage[] {
  return chosen.length > 0 ? pages.findAll(chosen) : sortByPlace([...pages.childrenOf(page.id)]);
}

function toPage(definition: RoutedType): (document: Document) => SitePage {
  return (document) => {
    const { type, id, publishedAt } = document;
    const values = { ...document };
    const window = shownWindow(definition, values);
    return { ...readPage(definition, values), definition, type, id, publishedAt, document, window };
  };
}
