import { isOneList, numberAfter } from '@pain/schema';
import type { Node } from '@tiptap/pm/model';
import type { EditorState } from '@tiptap/pm/state';

/** A list of a document, with the place before it. */
export interface FoundList {
  node: Node;
  pos: number;
}

/** Whether a node is a list. */
export function isList({ type }: Node): boolean {
  return type.name === 'bulletList' || type.name === 'orderedList';
}

/** The innermost list that the cursor stands in, and whether it is in the first line of it. */
export function listAtCursor({
  selection: { $from },
}: EditorState): (FoundList & { isAtStart: boolean }) | null {
  for (let depth = $from.depth; depth > 0; depth -= 1) {
    const node = $from.node(depth);
    if (isList(node)) return { node, pos: $from.before(depth), isAtStart: $from.index(depth) === 0 };
  }
  return null;
}

/**
 * Whether the cursor stands at the very end of a list, with a paragraph below it, or at the end of a
 * line right above a list.
 */
export function isNextToList({ doc, selection: { empty, $from } }: EditorState): boolean {
  if (!empty || $from.depth < 1 || $from.pos + $from.depth !== $from.after(1)) return false;
  const below = doc.maybeChild($from.index(0) + 1);
  if (!below) return false;
  return isList(below) || (isList($from.node(1)) && below.type.name === 'paragraph');
}

/** Whether the cursor stands at the very start of a line, with a list right above it. */
export function isAtStartBelowList({ doc, selection: { empty, $from } }: EditorState): boolean {
  if (!empty || $from.depth !== 1 || $from.parentOffset > 0) return false;
  const above = $from.index(0) > 0 ? doc.child($from.index(0) - 1) : null;
  return above !== null && isList(above);
}

/** Whether a list that stands right below another one goes on with it, as packages/schema has it. */
export function goesOn(above: Node, below: Node): boolean {
  return isList(above) && isList(below) && isOneList(shapeOf(above), shapeOf(below));
}

/** The number that comes after the last one of a numbered list. */
export function numberBelow(list: Node): number {
  return numberAfter(shapeOf(list));
}

function shapeOf({ type, attrs, content }: Node) {
  return {
    format: type.name === 'orderedList' ? ('ordered' as const) : ('unordered' as const),
    start: attrs.start ?? undefined,
    children: content.content.map((item) => ({ type: item.attrs.isWordless ? 'list' : 'list-item' })),
  };
}
