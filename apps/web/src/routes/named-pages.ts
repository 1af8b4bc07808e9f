import type { BlockNamed, DocumentNamed } from '@pain/schema';
import { type ContentIndex, sortByOrder } from './content-index.ts';

type Page = DocumentNamed<'page'>;

/** More would be a menu rather than a hint. */
const MOST_SIBLINGS = 6;

/** The pages that a block of cards shows: those that the editor chose, or all right below its own page. */
export function pagesOnCards({ pages }: BlockNamed<'page-cards'>, page: Page, index: ContentIndex): Page[] {
  return pages.length > 0 ? index.findAll(pages) : sortByPlace(index.childrenOf(page.id));
}

/** Where to read on: the pages that the editor chose, or the others below the same parent page. */
export function relatedPages(page: Page, index: ContentIndex): Page[] {
  const chosen = index.findAll(page.related).filter(({ id }) => id !== page.id);
  return chosen.length > 0 ? chosen : siblingsOf(page, index).slice(0, MOST_SIBLINGS);
}

/** Pages as they follow each other in menus. */
export function sortByPlace(pages: readonly Page[]): Page[] {
  const placed = pages.map((page) => ({ page, order: page.navigationOrder }));
  return sortByOrder(placed, ({ page }) => page.title).map(({ page }) => page);
}

function siblingsOf(page: Page, index: ContentIndex): Page[] {
  if (page.parent === null) return [];
  return sortByPlace(index.childrenOf(page.parent.id).filter(({ id }) => id !== page.id));
}
