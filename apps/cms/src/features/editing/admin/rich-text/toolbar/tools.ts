import {
  Bold,
  BulletList,
  HeadingFour,
  HeadingThree,
  HeadingTwo,
  Italic,
  NumberList,
  Quotes,
} from '@strapi/icons';
import { type Editor, isActive } from '@tiptap/core';
import { redoDepth, undoDepth } from '@tiptap/pm/history';
import type { EditorState } from '@tiptap/pm/state';
import type { ComponentType } from 'react';
import { HEADING_LEVELS } from '../document/blocks';
import { type ListKind, toggleList } from '../lists/commands';
import { listAtCursor } from '../lists/lists-in';
import { Redo, Subscript, Superscript, Undo } from './icons';

/** A button of the toolbar that does something at once. */
export interface Tool {
  /** In words for staff: what screen readers say. */
  name: string;
  icon: ComponentType;
  /** As Tiptap writes it: `Mod` is Ctrl, or Command on a Mac. */
  shortcut: string;
  /** Whether what it does stands at the cursor; absent for what is done once. */
  isOn?(state: EditorState): boolean;
  canRun?(state: EditorState): boolean;
  run(editor: Editor): boolean;
}

const HEADING_ICONS = { 2: HeadingTwo, 3: HeadingThree, 4: HeadingFour };

export const HEADINGS: readonly Tool[] = HEADING_LEVELS.map((level) => ({
  name: `Heading ${level}`,
  icon: HEADING_ICONS[level],
  shortcut: `Mod-Alt-${level}`,
  isOn: (state) => isActive(state, 'heading', { level }),
  run: ({ commands }) => commands.toggleNode('heading', 'paragraph', { level }),
}));

export const LOOKS: readonly Tool[] = [
  toMark('Bold', Bold, 'bold', 'Mod-b'),
  toMark('Italic', Italic, 'italic', 'Mod-i'),
];

/** Letters are raised or lowered, not both. */
export const LETTERS: readonly Tool[] = [
  toMark('Raised letters, as in 10²', Superscript, 'superscript', 'Mod-.', 'subscript'),
  toMark('Lowered letters, as in H₂O', Subscript, 'subscript', 'Mod-,', 'superscript'),
];

function toMark(name: string, icon: ComponentType, mark: string, shortcut: string, other?: string): Tool {
  return {
    name,
    icon,
    shortcut,
    isOn: (state) => isActive(state, mark),
    run: (editor) => {
      const chain = editor.chain().toggleMark(mark);
      return (other === undefined ? chain : chain.unsetMark(other)).run();
    },
  };
}

export const LISTS: readonly Tool[] = [
  toList('Bulleted list', BulletList, 'bulletList', 'Mod-Shift-8'),
  toList('Numbered list', NumberList, 'orderedList', 'Mod-Shift-7'),
];

function toList(name: string, icon: ComponentType, kind: ListKind, shortcut: string): Tool {
  return {
    name,
    icon,
    shortcut,
    isOn: (state) => listAtCursor(state)?.node.type.name === kind,
    run: (editor) => toggleList(editor, kind),
  };
}

export const QUOTE: Tool = {
  name: 'Quotation',
  icon: Quotes,
  shortcut: 'Mod-Shift-b',
  isOn: (state) => isActive(state, 'quote'),
  run: ({ commands }) => commands.toggleNode('quote', 'paragraph'),
};

export const STEPS: readonly Tool[] = [
  {
    name: 'Undo',
    icon: Undo,
    shortcut: 'Mod-z',
    canRun: (state) => undoDepth(state) > 0,
    run: ({ commands }) => commands.undo(),
  },
  {
    name: 'Redo',
    icon: Redo,
    shortcut: 'Mod-Shift-z',
    canRun: (state) => redoDepth(state) > 0,
    run: ({ commands }) => commands.redo(),
  },
];
