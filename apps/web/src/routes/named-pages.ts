import { type PublishedPages, sortByPlace } from '@pain/checks/site';
import type { BlockNamed, DocumentNamed } from '@pain/schema';
import type { ContentIndex } from './content-index.ts';

type Page = DocumentNamed<'page'>;

/** The pages of one build, for lists of them. */
export function publishedPages(index: ContentIndex): PublishedPages<Page> {
  return {
    find: (id) => index.find({ type: 'page', id }),
    all: () => index.all('page'),
    childrenOf: (id) => index.childrenOf(id),
  };
}

/** The pages that a block of cards shows: those that the editor chose, or all right below its own page. */
export function pagesOnCards({ pages }: BlockNamed<'page-cards'>, page: Page, index: ContentIndex): Page[] {
  return pages.length > 0 ? index.findAll(pages) : sortByPlace(index.childrenOf(page.id));
}
