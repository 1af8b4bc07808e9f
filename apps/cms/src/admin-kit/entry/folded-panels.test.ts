import { expect, it } from 'vitest';
import { isFolded, toggleFolded } from './folded-panels';

/** As much of a browser's storage as is used. */
function makeStorage(): Storage {
  const values = new Map<string, string>();
  const storage: Pick<Storage, 'getItem' | 'setItem'> = {
    getItem: (key) => values.get(key) ?? null,
    setItem: (key, value) => values.set(key, value),
  };
  return storage as Storage;
}

it('panels stay folded for the person who folded them, and for nobody else', () => {
  const storage = makeStorage();
  toggleFolded(1, 'History', storage);
  toggleFolded(1, 'Checks', storage);
  expect(isFolded(1, 'History', storage)).toBe(true);
  expect(isFolded(2, 'History', storage)).toBe(false);
  toggleFolded(1, 'History', storage);
  expect(isFolded(1, 'History', storage)).toBe(false);
  expect(isFolded(1, 'Checks', storage)).toBe(true);
});

it('nothing is folded where what is remembered cannot be read', () => {
  const storage = makeStorage();
  storage.setItem('folded-panels:1', '{');
  expect(isFolded(1, 'History', storage)).toBe(false);
});
