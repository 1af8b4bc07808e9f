import { InputRule, wrappingInputRule } from '@tiptap/core';
import {
  BulletList as TiptapBulletList,
  ListItem as TiptapListItem,
  OrderedList as TiptapOrderedList,
} from '@tiptap/extension-list';
import { toggleList } from './commands';
import { listAtCursor } from './lists-in';

/** A number as people begin a line of a list with it: "4. " and "4) ", but not "2026. ". */
const NUMBER = /^(\d{1,3})[.)]\s$/;

export const BulletList = TiptapBulletList.extend({
  addKeyboardShortcuts() {
    return { 'Mod-Shift-8': () => toggleList(this.editor, 'bulletList') };
  },
});

/**
 * A numbered list. Its `start` is stored where it is not null: 1 does not go on with the
 * list above, which null does.
 */
export const OrderedList = TiptapOrderedList.extend({
  addAttributes: () => ({
    start: {
      default: null,
      parseHTML: (element: HTMLElement) =>
        element instanceof HTMLOListElement && element.hasAttribute('start') ? element.start : null,
    },
  }),
  renderHTML: ({ node }) => ['ol', node.attrs.start === null ? {} : { start: node.attrs.start }, 0],
  addKeyboardShortcuts() {
    return { 'Mod-Shift-7': () => toggleList(this.editor, 'orderedList') };
  },
  addInputRules() {
    return [
      // Lists that are one are joined wherever they come from.
      wrappingInputRule({
        find: NUMBER,
        type: this.type,
        getAttributes: startOf,
        joinPredicate: () => false,
      }),
      new InputRule({
        find: NUMBER,
        handler({ state, range, match }) {
          const list = listAtCursor(state);
          const isFirstLine = list?.node.type.name === 'orderedList' && list.isAtStart;
          if (!isFirstLine) return null;
          state.tr.setNodeAttribute(list.pos, 'start', startOf(match).start).delete(range.from, range.to);
          return undefined;
        },
      }),
    ];
  },
  // Tiptap pastes plain lists by it; here all that is pasted goes one way.
  addProseMirrorPlugins: () => [],
});

function startOf([, number = '1']: readonly string[]): { start: number | null } {
  return { start: Number(number) === 1 ? null : Number(number) };
}

/**
 * A line of a list, with the lists that stand within it. Commands may leave several lines in
 * it, which are then divided.
 */
export const ListItem = TiptapListItem.extend({
  content: 'paragraph (paragraph | list)*',
  addAttributes: () => ({ isWordless: { default: false, rendered: false, keepOnSplit: false } }),
});
