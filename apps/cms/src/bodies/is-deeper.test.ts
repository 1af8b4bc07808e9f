import { expect, it } from 'vitest';
import { isDeeper } from './is-deeper';

const nest = (levels: number) =>
  Array.from({ length: levels }).reduce<unknown>(
    (below, _, at) => (at % 2 ? [1, below] : { below }),
    'words',
  );

it.each([
  [0, false],
  [5, false],
  [6, true],
  [100_000, true],
])('what is nested %i levels is deeper than 5: %s', (levels, deeper) => {
  expect(isDeeper(nest(levels), 5)).toBe(deeper);
});
