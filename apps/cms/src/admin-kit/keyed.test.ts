import { expect, it } from 'vitest';
import { keyed } from './keyed.ts';

it('gives each item a key of its own, also where two say the same', () => {
  expect(keyed(['a', 'b', 'a']).map(({ key }) => key)).toEqual(['0 a', '0 b', '1 a']);
});

it('gives an item the same key whatever stands before it', () => {
  const keyOf = (items: string[]) => keyed(items).find(({ item }) => item === 'b')?.key;
  expect(keyOf(['a', 'b'])).toBe(keyOf(['b']));
});
