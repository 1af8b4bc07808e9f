import type { EditorProps } from '@tiptap/pm/view';

interface Ways {
  toToolbar(): void;
  toLink(): void;
}

/**
 * The keys that lead out of a text: Alt and F10 to its toolbar, Ctrl and K to its link, and Escape with Tab
 * behind it to the next field, also from a list, where Tab alone moves a line.
 */
export function leaveByKeys({ toToolbar, toLink }: Ways): EditorProps['handleDOMEvents'] {
  let isLeaving = false;
  return {
    keydown(_, event) {
      const { key, altKey, ctrlKey, metaKey, shiftKey } = event;
      const isBrowsers = key === 'Tab' && isLeaving;
      isLeaving = key === 'Escape';
      const isLink = (ctrlKey || metaKey) && !shiftKey && !altKey && key.toLowerCase() === 'k';
      const isToolbar = altKey && key === 'F10';
      if (isLink) toLink();
      if (isToolbar) toToolbar();
      if (isLink || isToolbar) event.preventDefault();
      return isBrowsers || isLink || isToolbar;
    },
  };
}

const ON_MAC: Readonly<Record<string, string>> = { Mod: '⌘', Shift: '⇧', Alt: '⌥' };

/** A shortcut as people read it: `Ctrl+B`, or `⌘B` on a Mac. */
export function sayShortcut(shortcut: string, platform = navigator.platform): string {
  const keys = shortcut.split('-').map((key) => key.replace(/^[a-z]$/, (letter) => letter.toUpperCase()));
  const isMac = /Mac|iP(hone|ad)/.test(platform);
  return isMac ? keys.map((key) => ON_MAC[key] ?? key).join('') : keys.join('+').replace('Mod', 'Ctrl');
}
