const ON_MAC: Readonly<Record<string, string>> = { Mod: '⌘', Shift: '⇧', Alt: '⌥' };

/** A shortcut as people read it: `Ctrl+B`, or `⌘B` on a Mac. */
export function sayShortcut(shortcut: string, platform = navigator.platform): string {
  const keys = shortcut.split('-').map((key) => key.replace(/^[a-z]$/, (letter) => letter.toUpperCase()));
  const isMac = /Mac|iP(hone|ad)/.test(platform);
  return isMac ? keys.map((key) => ON_MAC[key] ?? key).join('') : keys.join('+').replace('Mod', 'Ctrl');
}
