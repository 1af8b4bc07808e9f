import { findAddressFault, readLink, toNode } from '@pain/schema';
import { Extension } from '@tiptap/core';
import { closeHistory } from '@tiptap/pm/history';
import { DOMSerializer, Fragment, type Node, type Schema, Slice } from '@tiptap/pm/model';
import { type EditorState, Plugin, Selection, type Transaction } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { LeftOut } from '../pasting/left-out';
import type { Block } from '../pasting/nodes';
import { sayPasted } from '../pasting/notices';
import { readLists } from '../pasting/plain-lists';
import { toBlocks } from '../pasting/to-blocks';
import { toSource } from '../pasting/to-source';
import { isList, listAtCursor } from './lists/lists-in';

/** Marks what was copied from a text of this admin, which comes back as it was. */
const OURS = 'data-rich-text';

/**
 * Has what is pasted or dropped keep its headings, lists, links, bold and italic, and nothing else, and says
 * what was left out. Of another program's HTML, ProseMirror would take words that nobody sees, such as those
 * that Word counts as deleted.
 */
export const Paste = Extension.create({
  name: 'keepMeaning',
  addProseMirrorPlugins() {
    return [
      new Plugin({
        props: {
          handlePaste: (view, { clipboardData }) => clipboardData !== null && take(view, clipboardData),
          handleDrop: (view, event, _, isMoved) => !isMoved && drop(view, event),
          clipboardSerializer: markingSerializer(this.editor.schema),
        },
      }),
    ];
  },
});

function markingSerializer(schema: Schema): DOMSerializer {
  const { nodes, marks } = DOMSerializer.fromSchema(schema);
  return new (class extends DOMSerializer {
    override serializeFragment(...given: Parameters<DOMSerializer['serializeFragment']>) {
      const copied = super.serializeFragment(...given);
      if (copied.firstChild instanceof Element) copied.firstChild.setAttribute(OURS, '');
      return copied;
    }
  })(nodes, marks);
}

function drop(view: EditorView, { dataTransfer, clientX, clientY }: DragEvent): boolean {
  const place = view.posAtCoords({ left: clientX, top: clientY });
  if (!dataTransfer?.getData('text/html') || place === null) return false;
  const { tr } = view.state;
  view.dispatch(tr.setSelection(Selection.near(tr.doc.resolve(place.pos))));
  return take(view, dataTransfer);
}

/** @returns whether it was taken; what was not, ProseMirror takes on its own. */
function take(view: EditorView, data: DataTransfer): boolean {
  const html = data.getData('text/html');
  const plain = data.getData('text/plain');
  const { state } = view;
  if (html.includes(OURS) || state.selection.$from.parent.type.spec.code) return false;
  const linked = linkWords(state, plain.trim());
  const { blocks, message } = linked ? NOTHING : read(html, plain, data);
  const tr = linked ?? (blocks.length > 0 ? insertBlocks(state, blocks) : null);
  if (tr) view.dispatch(tr.scrollIntoView().setMeta('paste', true).setMeta('uiEvent', 'paste'));
  else if (html !== '' && message === null) view.pasteText(plain);
  sayPasted(message);
  return tr !== null || html !== '' || message !== null;
}

interface Read {
  blocks: readonly Block[];
  message: string | null;
}
const NOTHING: Read = { blocks: [], message: null };

function read(html: string, plain: string, { files }: DataTransfer): Read {
  if (html !== '') {
    const { blocks, leftOut } = toBlocks(toSource(html));
    return { blocks, message: leftOut.describe() };
  }
  if (plain !== '') return { blocks: readLists(plain) ?? [], message: null };
  const leftOut = new LeftOut();
  for (const { type } of files) if (type.startsWith('image/')) leftOut.add('picture');
  return { blocks: [], message: leftOut.describe() };
}

/** What is an address to everybody: any other text that is pasted takes the place of words. */
const ADDRESS = /^(?:https?:\/\/|mailto:|tel:|www\.)\S+$/i;

/** An address that is pasted onto words makes a link of them. */
export function linkWords({ tr, schema, selection }: EditorState, pasted: string): Transaction | null {
  const { $from, $to, empty } = selection;
  const link = schema.marks.link;
  if (empty || !link || !$from.sameParent($to) || !ADDRESS.test(pasted)) return null;
  const url = readLink(pasted)?.url;
  if (url === undefined || findAddressFault(url) !== null) return null;
  return tr.addMark($from.pos, $to.pos, link.create({ url, target: null }));
}

/**
 * Puts blocks in place of what is chosen. The first and the last one run into the text around
 * when they are of its kind.
 */
export function insertBlocks(state: EditorState, blocks: readonly Block[]): Transaction {
  const { schema, selection } = state;
  // A step of its own: what was typed just before stays when it is undone.
  const tr = closeHistory(state.tr);
  const nodes = Fragment.from(blocks.map((block) => schema.nodeFromJSON(toNode(block))));
  const { $from } = selection;
  const isEmptyLine =
    selection.empty &&
    $from.depth === 1 &&
    $from.parent.type.name === 'paragraph' &&
    $from.parent.childCount === 0;
  if (!isEmptyLine) return tr.replaceSelection(toSlice(nodes, listAtCursor(state) !== null));
  tr.replaceWith($from.before(1), $from.after(1), nodes);
  return tr.setSelection(Selection.near(tr.doc.resolve($from.before(1) + nodes.size), -1));
}

function toSlice(nodes: Fragment, isInList: boolean): Slice {
  const isOpen = (node: Node | null) =>
    node?.type.name === 'paragraph' || (isInList && node !== null && isList(node));
  const { firstChild, lastChild } = nodes;
  const { openStart, openEnd } = Slice.maxOpen(nodes);
  return new Slice(nodes, isOpen(firstChild) ? openStart : 0, isOpen(lastChild) ? openEnd : 0);
}
