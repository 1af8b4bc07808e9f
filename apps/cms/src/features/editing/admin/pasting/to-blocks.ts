import { cleanRichText } from '@pain/schema';
import { countRole, inlinesOf } from './inlines';
import { LeftOut } from './left-out';
import { isList, signIn, toItems, toLists, toWordItem } from './lists';
import type { Block, Inline, Item } from './nodes';
import { holds, isBlock, isElement, type SourceElement, type SourceNode } from './source';
import { rowsOf } from './tables';
import { withTicks } from './ticks';
import { trim } from './trim';

/** Parts of a text on their way to becoming blocks: the lines of a list come one by one. */
type Part = Block | { type: 'item'; item: Item };
/** What a text stands in. */
type Kind = 'paragraph' | 'quote';

/** What was pasted, and what of it was left out. */
export interface Pasted {
  blocks: Block[];
  leftOut: LeftOut;
}

/**
 * What was copied from a text processor or a website, as blocks of the text editor: its words, paragraphs,
 * headings, quotations, lists, links, bold and italic, and nothing else. The page's title is the only heading
 * of the first level. What changes the meaning when it is taken out is kept in letters, or counted.
 */
export function toBlocks(source: SourceElement): Pasted {
  const leftOut = new LeftOut();
  const parts = partsOf(withTicks(source), 'paragraph', leftOut);
  return { blocks: cleanRichText(gather(parts)), leftOut };
}

function partsOf(element: SourceElement, kind: Kind, leftOut: LeftOut): Part[] {
  if (countRole(element, leftOut)) return [];
  if (isList(element)) return toItems(element, leftOut).map((item) => ({ type: 'item', item }));
  if (element.tag === 'table' && isGrid(element)) return toLines(element, kind, leftOut);
  const item = toWordItem(element, leftOut);
  if (item) return item.children.length > 0 ? [{ type: 'item', item }] : [];
  const within = element.tag === 'blockquote' && element.attributes.type !== 'cite' ? 'quote' : kind;
  if (element.tag === 'a' || !holds(element, isBlock))
    return toPart(inlinesOf(asText(element), leftOut), within, levelOf(element));
  return partsOfChildren(element, within, leftOut);
}

/**
 * Within its own block, an element has no ends of lines around it. The number that Word shows before a
 * heading is a part of it.
 */
function asText(element: SourceElement): SourceElement {
  const sign = levelOf(element) > 0 ? signIn(element) : '';
  const tag = element.tag === 'pre' || element.tag === 'a' ? element.tag : 'span';
  return { ...element, tag, children: sign === '' ? element.children : [`${sign} `, ...element.children] };
}

/** Text that stands between blocks is a paragraph of its own. */
function partsOfChildren(element: SourceElement, kind: Kind, leftOut: LeftOut): Part[] {
  const parts: Part[] = [];
  let loose: SourceNode[] = [];
  const close = () => {
    if (loose.length > 0)
      parts.push(
        ...toPart(inlinesOf(inherit({ ...element, tag: 'span', children: loose }, element), leftOut), kind),
      );
    loose = [];
  };
  for (const child of element.children) {
    if (isElement(child) && (isBlock(child) || holds(child, isBlock))) {
      close();
      parts.push(...partsOf(inherit(child, element), kind, leftOut));
    } else loose.push(child);
  }
  close();
  return parts;
}

/** What a style says of all that is in it, an element within it has, too. */
function inherit(child: SourceElement, { tag, style }: SourceElement): SourceElement {
  const marks = [
    ...(/^(b|strong)$/.test(tag) && !/font-weight/i.test(style) ? ['font-weight:bold'] : []),
    ...(/^(i|em)$/.test(tag) && !/font-style/i.test(style) ? ['font-style:italic'] : []),
    ...(style.match(/(?:font-weight|font-style|font-size|white-space)\s*:[^;]+/gi) ?? []),
  ];
  return { ...child, style: [...marks, child.style].join(';') };
}

function toPart(inlines: readonly Inline[], kind: Kind, level = 0): Part[] {
  const children = trim(inlines);
  if (children.length === 0) return [];
  return [level > 0 ? { type: 'heading', level: Math.max(2, level), children } : { type: kind, children }];
}

function levelOf({ tag, attributes }: SourceElement): number {
  if (attributes.role === 'heading') return Number(attributes['aria-level'] ?? 2) || 2;
  return Number(/^h([1-6])$/.exec(tag)?.[1] ?? 0);
}

/** Whether a table has columns; e-mails and old websites put a whole text into one cell. */
function isGrid(table: SourceElement): boolean {
  return rowsOf(table).some((row) => row.length > 1);
}

/** A row of a table is a line: staff make a Table block of it, if it is one. */
function toLines(table: SourceElement, kind: Kind, leftOut: LeftOut): Part[] {
  leftOut.change('table');
  return rowsOf(table, leftOut).flatMap((row) => {
    const cells = row.map((cell) => (cell ? trim(inlinesOf({ ...cell, tag: 'span' }, leftOut)) : []));
    if (cells.every((cell) => cell.length === 0)) return [];
    const line = cells.flatMap((cell, at): Inline[] => [
      ...(at > 0 ? [{ type: 'text', text: ' | ' } as const] : []),
      ...cell,
    ]);
    return toPart(line, kind);
  });
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
