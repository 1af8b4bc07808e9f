import type { Editor } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { type EditorState, TextSelection, type Transaction } from '@tiptap/pm/state';
import type { StoredParts } from './stored-parts';

/** Of a change that nobody made in the editor: it is not tidied, as it is stored as it is. */
export const FROM_ELSEWHERE = 'fromElsewhere';

/**
 * Shows a text that comes from elsewhere, such as an earlier version. Only what differs is replaced, so that
 * the cursor stays where it was. It is no step of those that can be undone.
 */
export function takeUp(
  { state, schema, view }: Pick<Editor, 'state' | 'schema' | 'view'>,
  parts: StoredParts,
  text: unknown,
): void {
  const doc = parts.open(schema, text);
  if (state.doc.eq(doc)) parts.note(state.doc, text);
  else {
    const tr = keepCursor(state, replaceDifference(state.tr, doc));
    parts.note(tr.doc, text);
    view.dispatch(
      tr.setMeta(FROM_ELSEWHERE, true).setMeta('addToHistory', false).setMeta('preventUpdate', true),
    );
  }
}

function replaceDifference(tr: Transaction, wanted: Node): Transaction {
  const { content } = tr.doc;
  const start = content.findDiffStart(wanted.content);
  const end = content.findDiffEnd(wanted.content);
  if (start === null || end === null) return tr;
  // Of repeated letters, what is alike from the start and from the end may overlap.
  const overlap = Math.max(0, start - Math.min(end.a, end.b));
  tr.replace(start, end.a + overlap, wanted.slice(start, end.b + overlap));
  return tr.doc.eq(wanted) ? tr : tr.replaceWith(0, tr.doc.content.size, wanted.content);
}

/** The cursor stays in the block that it stands in, wherever that is by then. */
function keepCursor({ selection: { $anchor, $head } }: EditorState, tr: Transaction): Transaction {
  const block = $head.depth > 0 && $head.index(0) === $anchor.index(0) ? $head.node(1) : null;
  const start = block && startOf(tr.doc, block);
  if (start === null) return tr;
  const moved = start - $head.before(1);
  return tr.setSelection(TextSelection.create(tr.doc, $anchor.pos + moved, $head.pos + moved));
}

function startOf(doc: Node, block: Node): number | null {
  let start: number | null = null;
  doc.forEach((node, pos) => {
    if (start === null && node.eq(block)) start = pos;
  });
  return start;
}
