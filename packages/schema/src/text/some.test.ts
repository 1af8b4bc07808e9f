import { expect, it } from 'vitest';
import { nameSome, saySome } from './some.ts';

it('as many names as somebody reads are listed, and the others counted', () => {
  const names = ['Pacing', 'Sleep', 'Mood'];
  expect([2, 3, 4].map((most) => nameSome(names, most))).toEqual([
    'Pacing, Sleep and 1 more',
    'Pacing, Sleep, Mood',
    'Pacing, Sleep, Mood',
  ]);
  expect(nameSome(names, 2, '; ')).toBe('Pacing; Sleep and 1 more');
});

it('as many sentences as somebody reads are said, and the others counted', () => {
  const sentences = ['One is wrong.', 'So is two.', 'And three.'];
  expect(saySome(sentences, 2)).toBe('One is wrong. So is two. And 1 more.');
  expect(saySome(sentences, 1, 'listed under “Checks”')).toBe(
    'One is wrong. And 2 more, listed under “Checks”.',
  );
  expect(saySome(sentences, 3, 'listed under “Checks”')).toBe('One is wrong. So is two. And three.');
});
