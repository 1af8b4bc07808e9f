import { ListKeymap } from '@tiptap/extension-list';
import { Dropcursor, Gapcursor, UndoRedo } from '@tiptap/extensions';
import { CodeBlock, Document, HardBreak, Heading, Paragraph, Quote, Text } from './document/blocks';
import { MARKS } from './document/marks';
import { UnknownBlock, UnknownInline } from './document/unknown';
import { BulletList, ListItem, OrderedList } from './lists/list-nodes';
import { TidyLists } from './lists/tidy-lists';
import { Paste } from './paste';

/** What the text editor knows: the kinds of nodes and marks of packages/schema, by their names there, and what keys do with them. */
export const EXTENSIONS = [
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
