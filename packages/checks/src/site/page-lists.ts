import { compareWords, type EntryRef } from '@pain/schema';

type Reference = Pick<EntryRef, 'id'>;

/** A page as lists of pages know it. */
export interface ListedPage {
  id: string;
  title: string;
  menuPlace: number | null;
}

/** The published pages. */
export interface PublishedPages<Page> {
  /** Null for one that is not published. */
  find(id: string): Page | null;
  all(): readonly Page[];
  childrenOf(id: string): readonly Page[];
}

/** More would be a menu rather than a hint. */
const MOST_SIBLINGS = 6;

/** Sorts by an order that editors give, with those without one last, and then by a text. */
export function sortByOrder<T extends { order: number | null }>(
  items: readonly T[],
  text: (item: T) => string,
): T[] {
  const place = ({ order }: T) => order ?? Number.MAX_SAFE_INTEGER;
  return [...items].sort((a, b) => place(a) - place(b) || compareWords(text(a), text(b)));
}

/** Pages as they follow each other in menus. */
export function sortByPlace<Page extends ListedPage>(pages: readonly Page[]): Page[] {
  const placed = pages.map((page) => ({ page, order: page.menuPlace }));
  return sortByOrder(placed, ({ page }) => page.title).map(({ page }) => page);
}

/** The pages in the menu at the top of each page. */
export function pagesInMenu<Page extends ListedPage>(pages: readonly Page[]): Page[] {
  return sortByPlace(pages.filter(({ menuPlace }) => menuPlace !== null));
}

/** Where to read on: the pages that the editor chose, or the others below the same parent page. */
export function relatedPages<Page extends ListedPage>(
  page: { id: string; related: readonly Reference[]; parent: Reference | null },
  pages: PublishedPages<Page>,
): Page[] {
  const isOther = ({ id }: Page) => id !== page.id;
  const chosen = findAll(page.related, pages).filter(isOther);
  if (chosen.length > 0 || page.parent === null) return chosen;
  return sortByPlace(pages.childrenOf(page.parent.id).filter(isOther)).slice(0, MOST_SIBLINGS);
}

/**
 * The pages in the booklet, in their order: those that the settings chose, or else the home
 * page and those in the menu.
 */
export function pagesInBooklet<Page extends ListedPage>(
  settings: { homePage: Reference | null; bookletPages: readonly Reference[] },
  pages: PublishedPages<Page>,
): Page[] {
  const chosen = findAll(settings.bookletPages, pages);
  const home = findAll(settings.homePage === null ? [] : [settings.homePage], pages);
  const shown = chosen.length > 0 ? chosen : [...home, ...pagesInMenu(pages.all())];
  return [...new Map(shown.map((page) => [page.id, page])).values()];
}

function findAll<Page>(references: readonly Reference[], pages: PublishedPages<Page>): Page[] {
  return references.map(({ id }) => pages.find(id)).filter((page) => page !== null);
}
