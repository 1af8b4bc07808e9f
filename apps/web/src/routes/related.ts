import type { DocumentNamed } from '@pain/schema';
import { type ContentIndex, sortByOrder } from './content-index.ts';
import type { PagePaths } from './page-paths.ts';
import type { LinkView } from './view.ts';

type Page = DocumentNamed<'page'>;

/** More would be a menu rather than a hint. */
const MOST_SIBLINGS = 6;

/** Where to read on: the pages that the editor chose, or the others below the same parent page. */
export function toRelated(page: Page, index: ContentIndex, paths: PagePaths): LinkView[] {
  const chosen = index.findAll(page.related).filter(({ id }) => id !== page.id);
  const pages = chosen.length > 0 ? chosen : siblingsOf(page, index).slice(0, MOST_SIBLINGS);
  return pages.map(({ id, title }) => ({ text: title, href: paths.get(id) ?? '/' }));
}

function siblingsOf(page: Page, index: ContentIndex): Page[] {
  if (page.parent === null) return [];
  const siblings = index
    .childrenOf(page.parent.id)
    .filter(({ id }) => id !== page.id)
    .map((sibling) => ({ ...sibling, order: sibling.navigationOrder }));
  return sortByOrder(siblings, ({ title }) => title);
}
