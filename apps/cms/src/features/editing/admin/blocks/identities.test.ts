import { expect, it } from 'vitest';
import { Identities } from './identities';

it('blocks keep their identities when others are added, moved and removed', () => {
  const identities = new Identities();
  expect(identities.of(3)).toEqual([1, 2, 3]);
  identities.insert(1);
  expect(identities.of(4)).toEqual([1, 4, 2, 3]);
  identities.move(3, 0);
  expect(identities.of(4)).toEqual([3, 1, 4, 2]);
  identities.remove(1);
  expect(identities.of(3)).toEqual([3, 4, 2]);
});

it('a block never gets the identity of one that was removed', () => {
  const identities = new Identities();
  identities.of(2);
  identities.remove(1);
  identities.insert(1);
  expect(identities.of(2)).toEqual([1, 3]);
});

it('blocks that others add or take away are so at the end', () => {
  const identities = new Identities();
  identities.of(2);
  expect(identities.of(3)).toEqual([1, 2, 3]);
  expect(identities.of(1)).toEqual([1]);
});
