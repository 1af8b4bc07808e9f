import { expect, it } from 'vitest';
import { faultsOf, page } from '../fixtures/fixtures.ts';

const faultsOfList = (kind: string, items: string) =>
  faultsOf('page', page({ __component: 'blocks.do-dont-list', kind, items }));

it('an item of a Do not list that would say the opposite stops the publishing, with what to write', () => {
  expect(faultsOfList('dont', 'stop your medicine\nAvoid heavy bags\nrefrain from driving')).toMatchObject([
    {
      path: ['blocks', 0, 'items'],
      message:
        'The website would say “do not avoid heavy bags”. Leave out “Avoid”, or write “do not avoid heavy bags” if you mean that.',
      excerpt: 'Avoid heavy bags',
    },
    { excerpt: 'refrain from driving' },
  ]);
});

it('is said of nothing in a Do list, nor where it is written in full', () => {
  expect(faultsOfList('do', 'avoid heavy bags')).toEqual([]);
  expect(faultsOfList('dont', 'do not avoid movement')).toEqual([]);
});
