import { type Editor, Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { Plugin, type Transaction } from '@tiptap/pm/state';
import { FROM_ELSEWHERE } from '../value/take-up';
import { goesOn, isAtStartBelowList, isList, isNextToList, numberBelow } from './lists-in';

/**
 * Keeps lists as they are stored: those right below each other are one, as the website shows them, and a line
 * of a list is one paragraph. The numbers of a list that was divided go on.
 */
export const TidyLists = Extension.create({
  name: 'tidyLists',
  priority: 200,
  addKeyboardShortcuts() {
    return {
      // Tiptap would make another line of the list of what stands below it, and choose a list below as a
      // whole, which the next key takes away.
      Delete: () => isNextToList(this.editor.state) && this.editor.commands.joinTextblockForward(),
      Enter: () => replaceLines(this.editor),
      Backspace: () => isAtStartBelowList(this.editor.state) && joinListAbove(this.editor),
    };
  },
  addProseMirrorPlugins: () => [
    new Plugin({
      appendTransaction(transactions, before, { doc, tr }) {
        const isTyped = transactions.every((transaction) => !transaction.getMeta(FROM_ELSEWHERE));
        if (!isTyped || before.doc === doc) return null;
        goOnCounting(before.doc, tr);
        tidy(tr);
        return tr.docChanged ? tr : null;
      },
    }),
  ],
});

/**
 * Takes away what is chosen of several lines, before Tiptap divides what is left of them: of lists within
 * lists it divides nothing, or fails.
 *
 * @returns whether that is all, as what was chosen left an empty line to go on in.
 */
function replaceLines(editor: Editor): boolean {
  const { $from, $to } = editor.state.selection;
  if ($from.sameParent($to)) return false;
  editor.commands.deleteSelection();
  return editor.state.selection.$from.parent.content.size === 0;
}

/**
 * Takes a line into the last one of the list above it; a heading or a quotation is text first. Tiptap loses
 * the cursor when lists stand within lists.
 */
function joinListAbove({ state, commands }: Editor): boolean {
  if (commands.undoInputRule()) return true;
  const isText = state.selection.$from.parent.type.name === 'paragraph';
  return isText ? commands.joinTextblockBackward() : commands.setNode('paragraph');
}

/** A place where a line of a list begins within another one, or where two lists are one. */
interface Untidy {
  pos: number;
  is: 'line' | 'list';
}

function tidy(tr: Transaction): void {
  // From the last to the first, as each moves what stands behind it.
  for (const { pos, is } of findUntidy(tr.doc, 0).reverse()) {
    if (is === 'list') tr.join(pos);
    else tr.split(pos, 1, [{ type: tr.doc.type.schema.nodes.listItem as Node['type'] }]);
  }
}

/** Nodes without anything untidy in them. Nodes never change. */
const known = new WeakSet<Node>();

/** @param start the place of the parent's content. */
function findUntidy(parent: Node, start: number): Untidy[] {
  if (known.has(parent)) return [];
  const found: Untidy[] = [];
  parent.forEach((child, offset, index) => {
    const pos = start + offset;
    const above = index > 0 ? parent.child(index - 1) : null;
    if (above && goesOn(above, child)) found.push({ pos, is: 'list' });
    if (above && parent.type.name === 'listItem' && child.isTextblock) found.push({ pos, is: 'line' });
    if (isList(child) || child.type.name === 'listItem') found.push(...findUntidy(child, pos + 1));
  });
  if (found.length === 0) known.add(parent);
  return found;
}

/** Of a numbered list that was divided, the second part goes on where the first one ends. */
function goOnCounting(before: Node, tr: Transaction): void {
  if (tr.doc.childCount <= before.childCount) return;
  const old = new Set(before.content.content);
  let above: Node | null = null;
  tr.doc.forEach((node, pos) => {
    if (node.type.name !== 'orderedList') return;
    if (above && !old.has(node) && wereOne(before, above, node))
      tr.setNodeAttribute(pos, 'start', numberBelow(above));
    above = node;
  });
}

function wereOne(before: Node, above: Node, below: Node): boolean {
  const ends = [above.lastChild, below.firstChild];
  return before.content.content.some((list) =>
    ends.every((item) => item && list.content.content.includes(item)),
  );
}
