import { inlinesOf, isSilent, styleOf, trim } from './inlines';
import type { Inline, Item, ListNode } from './nodes';

/** The editor has no deeper ones. */
const DEEPEST = 5;

/**
 * A line of a list as Word writes it: a paragraph that says in its style how deep it is, and shows its sign as text.
 * Null for any other paragraph.
 */
export function toWordItem(element: Element): Item | null {
  const level = /mso-list:[^;]*level(\d)/i.exec(styleOf(element))?.[1];
  if (level === undefined) return null;
  const sign = [...element.querySelectorAll('[style]')].find(isSilent)?.textContent ?? '';
  const format = /^\s*\w+[.)]/.test(sign) ? 'ordered' : 'unordered';
  return { format, level: Number(level) - 1, children: trim(inlinesOf(element)) };
}

/** The lines of a list with those of the lists in it. */
export function toItems(list: Element, level = 0): Item[] {
  const format = list.tagName === 'OL' ? 'ordered' : 'unordered';
  return [...list.children].flatMap((child) => {
    if (isList(child)) return toItems(child, level + 1);
    const inner = [...child.querySelectorAll('ul, ol')].filter((one) => isOutermostIn(one, child));
    const own = [...child.childNodes].flatMap((node) => wordsBesideLists(node));
    const item = { format, level, children: trim(own) } as const;
    return [...(item.children.length > 0 ? [item] : []), ...inner.flatMap((one) => toItems(one, level + 1))];
  });
}

function isOutermostIn(list: Element, item: Element): boolean {
  return list.parentElement?.closest('ul, ol') === item.closest('ul, ol');
}

function wordsBesideLists(node: Node): Inline[] {
  if (!(node instanceof Element)) return inlinesOf(node);
  if (isList(node)) return [];
  if (node.querySelector('ul, ol') === null) return inlinesOf(node);
  return [...node.childNodes].flatMap(wordsBesideLists);
}

/** Whether an element is a list. */
export function isList(element: Element): boolean {
  return element.tagName === 'UL' || element.tagName === 'OL';
}

/** Puts lines into lists, and these into each other. */
export function toLists(items: readonly Item[]): ListNode[] {
  const lists: ListNode[] = [];
  let open: ListNode[] = [];
  for (const { format, level, children } of items) {
    // A line may be one deeper than the one before it, and no more.
    const depth = Math.min(level, open.length, DEEPEST);
    open = open.slice(0, depth + 1);
    if (open[depth] === undefined || (depth === 0 && open[0]?.format !== format)) {
      const list: ListNode = { type: 'list', format, indentLevel: depth, children: [] };
      (open[depth - 1]?.children ?? lists).push(list);
      open = [...open.slice(0, depth), list];
    }
    open[depth]?.children.push({ type: 'list-item', children });
  }
  return lists;
}
