import type { Editor } from '@tiptap/core';
import type { EditorState } from '@tiptap/pm/state';
import { type FoundList, isList, listAtCursor, numberBelow } from './lists-in';

export type ListKind = 'bulletList' | 'orderedList';

/**
 * Makes one list of all lines that are chosen, or text again of those that are in such a list.
 * Empty ones among several go.
 */
export function toggleList(editor: Editor, kind: ListKind): boolean {
  return editor
    .chain()
    .command(({ tr }) => {
      const { $from, $to } = tr.selection;
      if ($from.sameParent($to)) return true;
      const empty: FoundList[] = [];
      tr.doc.nodesBetween($from.pos, $to.pos, (node, pos) => {
        if (node.type.name === 'paragraph' && node.textContent.trim() === '') empty.push({ node, pos });
      });
      for (const { node, pos } of empty.reverse())
        if (tr.doc.resolve(pos).parent === tr.doc) tr.delete(pos, pos + node.nodeSize);
      return true;
    })
    .toggleList(kind, 'listItem')
    .run();
}

/** The number that the list at the cursor begins at; null where there is no numbered one. */
export function startAtCursor(state: EditorState): number | null {
  const list = listAtCursor(state);
  return list?.node.type.name === 'orderedList' ? (list.node.attrs.start ?? 1) : null;
}

/** Has the numbered list at the cursor begin at a number. */
export function beginAt(editor: Editor, start: number): boolean {
  const list = listAtCursor(editor.state);
  if (list?.node.type.name !== 'orderedList') return false;
  return editor
    .chain()
    .command(({ tr }) => Boolean(tr.setNodeAttribute(list.pos, 'start', start === 1 ? null : start)))
    .run();
}

/**
 * The number by which the list at the cursor would go on with the last one above it; null when it does so
 * already, or there is none.
 */
export function nextNumber(state: EditorState): number | null {
  const list = listAtCursor(state);
  if (list?.node.type.name !== 'orderedList') return null;
  const $list = state.doc.resolve(list.pos);
  const above = $list.parent.content.content.slice(0, $list.index()).findLast((node) => isList(node));
  if (above?.type.name !== 'orderedList') return null;
  const next = numberBelow(above);
  return next === (list.node.attrs.start ?? 1) ? null : next;
}
