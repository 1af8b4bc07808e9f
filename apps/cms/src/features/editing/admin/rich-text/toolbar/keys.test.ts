import { expect, it } from 'vitest';
import { leaveByKeys, sayShortcut } from './keys';

it.each([
  ['Mod-b', 'Linux x86_64', 'Ctrl+B'],
  ['Mod-Shift-z', 'Win32', 'Ctrl+Shift+Z'],
  ['Mod-Alt-2', 'MacIntel', '⌘⌥2'],
])('%s is read on %s as %s', (shortcut, platform, said) => {
  expect(sayShortcut(shortcut, platform)).toBe(said);
});

it('Tab is the browser’s after Escape, and after nothing else', () => {
  const press = pressing();
  expect(press('Tab')).toBe('the editor’s');
  press('Escape');
  press('a');
  expect(press('Tab')).toBe('the editor’s');
  press('Escape');
  expect(press('Tab')).toBe('the browser’s');
  expect(press('Tab')).toBe('the editor’s');
});

it('Alt and F10 lead to the toolbar, Ctrl or Command and K to the link', () => {
  const ways: string[] = [];
  const press = pressing({ toToolbar: () => ways.push('toolbar'), toLink: () => ways.push('link') });
  expect(press('F10', { altKey: true })).toBe('ours');
  expect(press('k', { ctrlKey: true })).toBe('ours');
  expect(press('K', { metaKey: true })).toBe('ours');
  expect(press('k', { ctrlKey: true, shiftKey: true })).toBe('the editor’s');
  expect(press('k')).toBe('the editor’s');
  expect(ways).toEqual(['toolbar', 'link', 'link']);
});

function pressing(
  ways = { toToolbar: () => {}, toLink: () => {} } as { toToolbar(): unknown; toLink(): unknown },
) {
  const keydown = leaveByKeys({
    toToolbar: () => void ways.toToolbar(),
    toLink: () => void ways.toLink(),
  })?.keydown;
  return (key: string, modifiers: Partial<KeyboardEvent> = {}) => {
    let isPrevented = false;
    const event = { key, ...modifiers, preventDefault: () => (isPrevented = true) };
    // Of the view and the event it reads no more than there is here.
    const isTaken = keydown?.call(undefined as never, undefined as never, event as never);
    if (isPrevented) return 'ours';
    return isTaken ? 'the browser’s' : 'the editor’s';
  };
}
