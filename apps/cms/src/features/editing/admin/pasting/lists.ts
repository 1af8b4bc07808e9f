import { numberAfter } from '@pain/schema';
import { countRole, inlinesOf } from './inlines';
import type { LeftOut } from './left-out';
import type { Item, ListNode } from './nodes';
import { holds, isElement, type SourceElement, type SourceNode, styleOf, wordsIn } from './source';
import { trim } from './trim';

/** Nobody follows deeper ones. */
const DEEPEST = 5;
const IGNORED = /mso-list:\s*ignore/i;
/** A sign such as "Step 1:", which no list of ours has; a bullet is one letter or figure of its font. */
const HAS_WORD = /[\p{L}\p{N}]{2}/u;
const SIGN_FONT = /symbol|wingdings|webdings/i;
const ROMAN = 'i ii iii iv v vi vii viii ix x xi xii'.split(' ');
const LETTERS = /^(a|i|lower-(alpha|roman|latin|greek)|upper-(alpha|roman|latin))$/i;

/**
 * A line of a list as Word writes it: a paragraph that says in its style how deep it is, and shows its sign
 * as text. Null for any other paragraph.
 */
export function toWordItem(element: SourceElement, leftOut: LeftOut): Item | null {
  const level = /mso-list:[^;]*level(\d)/i.exec(element.style)?.[1];
  if (level === undefined || /^h\d$/.test(element.tag)) return null;
  const sign = signIn(element);
  const isBare = /^(\d{1,4}|[A-Z])-?$/.test(sign) && !isOfSignFont(element);
  const number = (isBare ? /^\d+/ : /^\(?(\d{1,4})[.):]$/).exec(sign)?.at(-1);
  const isOrdered = isBare || number !== undefined || /^\(?\w+([.)]\w*)*[.)]$/.test(sign);
  if (isOrdered && number === undefined) leftOut.change('lettered');
  const words = trim(inlinesOf({ ...element, tag: 'span' }, leftOut));
  return {
    format: isOrdered ? 'ordered' : 'unordered',
    level: Number(level) - 1,
    ...(number !== undefined && { number: Number(number) }),
    ...(isOrdered && number === undefined && { begins: placeOfSign(sign) }),
    children: !isOrdered && HAS_WORD.test(sign) ? [{ type: 'text', text: `${sign} ` }, ...words] : words,
  };
}

/**
 * What number a line with a letter or a Roman number has; of a single letter such as i, which may be
 * either, the first of a list.
 */
function placeOfSign(sign: string): number {
  const letters = sign.replace(/[().-]/g, '').toLowerCase();
  const roman = ROMAN.indexOf(letters) + 1;
  if (roman > 0) return roman;
  return /^[a-z]$/.test(letters) ? letters.charCodeAt(0) - 'a'.charCodeAt(0) + 1 : 1;
}

/** The number or bullet that Word shows before a paragraph, as text. */
export function signIn(element: SourceElement): string {
  return textOfSign(element).trim();
}

function textOfSign(node: SourceNode): string {
  if (!isElement(node)) return '';
  return IGNORED.test(node.style) ? wordsIn(node) : node.children.map(textOfSign).join('');
}

/**
 * Whether a bullet may be what looks like a number or letter: in its own font it is a
 * dot, a square or a tick.
 */
function isOfSignFont(element: SourceElement): boolean {
  return holds(element, (part) => SIGN_FONT.test(styleOf(part, 'font-family') ?? '') && signIn(part) !== '');
}

/** The lines of a list with those of the lists in it. */
export function toItems(list: SourceElement, leftOut: LeftOut, level = 0): Item[] {
  const format = list.tag === 'ol' ? 'ordered' : 'unordered';
  if (format === 'ordered' && isLettered(list)) leftOut.change('lettered');
  if (format === 'ordered' && 'reversed' in list.attributes) leftOut.change('reversed');
  let next = numberIn(list, 'start') ?? 1;
  return list.children.flatMap(asLine).flatMap((child) => {
    if (isList(child)) return toItems(child, leftOut, level + 1);
    if (countRole(child, leftOut)) return [];
    const number = numberIn(child, 'value') ?? next;
    const lines = linesOf(child, leftOut, { format, level, ...(format === 'ordered' && { number }) });
    if (lines[0]?.level === level) next = number + 1;
    return lines;
  });
}

/**
 * A line of a list with the lists in it. Words that follow such a list are a line of it, so that no other
 * line gets another number.
 */
function linesOf(line: SourceElement, leftOut: LeftOut, own: Omit<Item, 'children'>): Item[] {
  const items: Item[] = [];
  for (const piece of piecesOf(line)) {
    if (!Array.isArray(piece)) items.push(...toItems(piece, leftOut, own.level + 1));
    else {
      const children = trim(piece.flatMap((node) => inlinesOf(node, leftOut)));
      const { format, level } = items.at(-1) ?? own;
      if (children.length > 0)
        items.push(items.length === 0 ? { ...own, children } : { format, level, children });
    }
  }
  return items;
}

/** The lists in an element that are in no other one, and what stands between them. */
function piecesOf(element: SourceElement): (SourceElement | SourceNode[])[] {
  const pieces: (SourceElement | SourceNode[])[] = [];
  let loose: SourceNode[] = [];
  const walk = (node: SourceNode) => {
    if (isElement(node) && isList(node)) {
      pieces.push(loose, node);
      loose = [];
    } else if (isElement(node) && holds(node, isList)) node.children.forEach(walk);
    else loose.push(node);
  };
  element.children.forEach(walk);
  return [...pieces, loose];
}

/** Words that stand in a list, but in no line of it, are seen as a line. */
function asLine(node: SourceNode): SourceElement[] {
  if (isElement(node)) return [node];
  return node.trim() === '' ? [] : [{ tag: 'li', attributes: {}, style: '', children: [node] }];
}

/** Google Docs says so of each line. */
function isLettered(list: SourceElement): boolean {
  const lines = list.children.filter(isElement).filter(({ tag }) => tag === 'li');
  return [list, ...lines].some((part) =>
    LETTERS.test(part.attributes.type ?? styleOf(part, 'list-style-type') ?? ''),
  );
}

function numberIn({ attributes }: SourceElement, name: 'start' | 'value'): number | null {
  const number = Number.parseInt(attributes[name] ?? '', 10);
  return number >= 0 ? number : null;
}

/** Whether an element is a list. */
export function isList({ tag }: SourceElement): boolean {
  return tag === 'ul' || tag === 'ol';
}

/**
 * Puts lines into lists, and these into each other. A number that is not the next one
 * begins a list of its own.
 */
export function toLists(items: readonly Item[]): ListNode[] {
  const lists: ListNode[] = [];
  let open: ListNode[] = [];
  for (const item of items) {
    // A line may be one deeper than the one before it, and no more.
    const depth = Math.min(item.level, open.length, DEEPEST);
    open = open.slice(0, depth + 1);
    if (!goesOn(open[depth], item)) {
      const list = beginList(item, open[depth]);
      (open[depth - 1]?.children ?? lists).push(list);
      open = [...open.slice(0, depth), list];
    }
    open[depth]?.children.push({ type: 'list-item', children: item.children });
  }
  return lists;
}

function goesOn(list: ListNode | undefined, { format, number }: Item): boolean {
  if (list?.format !== format) return false;
  return number === undefined || number === numberAfter(list);
}

/** Below a list of the same kind, also a 1 has to be said, as the two would be one. */
function beginList({ format, begins, number = begins }: Item, above: ListNode | undefined): ListNode {
  const isSaid = number !== undefined && (number !== 1 || above?.format === format);
  return { type: 'list', format, ...(isSaid && { start: number }), children: [] };
}
