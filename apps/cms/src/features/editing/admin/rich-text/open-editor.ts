import { Editor } from '@tiptap/core';
import { ListKeymap } from '@tiptap/extension-list';
import { Dropcursor, Gapcursor, UndoRedo } from '@tiptap/extensions';
import { EditorState } from '@tiptap/pm/state';
import { CodeBlock, Document, HardBreak, Heading, Paragraph, Quote, Text } from './document/blocks';
import { MARKS } from './document/marks';
import { UnknownBlock, UnknownInline } from './document/unknown';
import { BulletList, ListItem, OrderedList } from './lists/list-nodes';
import { TidyLists } from './lists/tidy-lists';
import { Paste } from './paste';
import type { StoredParts } from './value/stored-parts';

/**
 * What the text editor knows: the kinds of nodes and marks of packages/schema, by their names there,
 * and what keys do with them.
 */
const EXTENSIONS = [
  Document,
  Paragraph,
  Heading,
  Quote,
  CodeBlock,
  BulletList,
  OrderedList,
  ListItem,
  ListKeymap,
  TidyLists,
  UnknownBlock,
  Text,
  HardBreak,
  UnknownInline,
  ...MARKS,
  Paste,
  UndoRedo,
  Dropcursor,
  Gapcursor,
];
const EMPTY = { type: 'doc', content: [{ type: 'paragraph' }] };

/** Opens a stored text in an editor that is in no page yet. */
export function openEditor(parts: StoredParts, text: unknown): Editor {
  const editor = new Editor({ element: null, extensions: EXTENSIONS, injectCSS: false, content: EMPTY });
  const { view, schema } = editor;
  view.updateState(EditorState.create({ schema, doc: parts.open(schema, text) }));
  return editor;
}
