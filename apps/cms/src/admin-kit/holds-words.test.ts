import { expect, it } from 'vitest';
import { holdsWords } from './holds-words';

it.each([
  ['Pacing yourself', 'pac'],
  ['Pacing yourself', ' your  PACING '],
  ['Café', 'cafe'],
])('a title that holds what is typed is meant: %s, %s', (title, typed) => {
  expect(holdsWords(title, typed)).toBe(true);
});

it('a title that was found by other words is not', () => {
  expect(holdsWords('Pacing yourself', 'pain')).toBe(false);
  expect(holdsWords('Pacing yourself', 'pacing pain')).toBe(false);
});
