import { inlinesOf, isSilent, trim } from './inlines';
import { isList, toItems, toLists, toWordItem } from './lists';
import type { Block, Inline, Item } from './nodes';

const BLOCKS =
  'address, article, aside, blockquote, center, dd, details, div, dl, dt, figcaption, figure, footer, form, h1, h2, h3, h4, h5, h6, header, hr, li, main, nav, ol, p, pre, section, summary, table, tr, ul';

/** Parts of a text on their way to becoming blocks: the lines of a list come one by one. */
type Part = Block | { type: 'item'; item: Item };

/**
 * What was copied from a text processor or a website, as blocks of the text editor: its words, paragraphs, headings,
 * lists, links, bold and italic, and nothing else. The page's title is the only heading of the first level.
 */
export function toBlocks(html: string): Block[] {
  // A document of its own loads nothing and runs nothing.
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  return gather(partsOf(body));
}

function partsOf(element: Element): Part[] {
  if (isSilent(element)) return [];
  if (isList(element)) return toItems(element).map((item) => ({ type: 'item', item }));
  if (element.tagName === 'TR') return toPart(rowOf(element));
  const item = toWordItem(element);
  if (item) return item.children.length > 0 ? [{ type: 'item', item }] : [];
  if (element.querySelector(BLOCKS) === null) return toPart(inlinesOf(element), element.tagName);
  return partsOfChildren(element);
}

/** Text that stands between blocks is a paragraph of its own. */
function partsOfChildren(element: Element): Part[] {
  const parts: Part[] = [];
  let loose: Inline[] = [];
  const close = () => {
    parts.push(...toPart(loose));
    loose = [];
  };
  for (const child of element.childNodes) {
    if (child instanceof Element && (child.matches(BLOCKS) || child.querySelector(BLOCKS) !== null)) {
      close();
      parts.push(...partsOf(child));
    } else loose.push(...inlinesOf(child));
  }
  close();
  return parts;
}

function toPart(inlines: readonly Inline[], tag = 'P'): Part[] {
  const children = trim(inlines);
  if (children.length === 0) return [];
  const level = Number(/^H([1-6])$/.exec(tag)?.[1] ?? 0);
  if (level > 0) return [{ type: 'heading', level: Math.max(2, level), children }];
  return [{ type: 'paragraph', children }];
}

/** A row of a table is a line: staff make a Table block of it, if it is one. */
function rowOf(row: Element): Inline[] {
  return [...row.children].flatMap((cell, at) => [
    ...(at > 0 ? [{ type: 'text', text: ' | ' } as const] : []),
    ...trim(inlinesOf(cell)),
  ]);
}

function gather(parts: readonly Part[]): Block[] {
  const blocks: Block[] = [];
  let items: Item[] = [];
  const close = () => {
    blocks.push(...toLists(items));
    items = [];
  };
  for (const part of parts) {
    if (part.type === 'item') items.push(part.item);
    else {
      close();
      blocks.push(part);
    }
  }
  close();
  return blocks;
}
