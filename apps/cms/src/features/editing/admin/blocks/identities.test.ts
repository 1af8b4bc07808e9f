import { expect, it } from 'vitest';
import { Identities } from './identities';

function opened(...keys: string[]) {
  const identities = new Identities();
  identities.of(keys);
  return identities;
}

it('blocks keep their identities when others are added, moved and removed', () => {
  const identities = opened('a0', 'a1', 'a2');
  identities.expectChange();
  expect(identities.of(['a0', 'a3', 'a1', 'a2'])).toEqual([1, 4, 2, 3]);
  identities.expectChange();
  expect(identities.of(['a2', 'a0', 'a3', 'a1'])).toEqual([3, 1, 4, 2]);
  identities.expectChange();
  expect(identities.of(['a2', 'a3', 'a1'])).toEqual([3, 4, 2]);
});

it('blocks keep their identities when a save gives out the keys again', () => {
  const identities = opened('a0', 'a1');
  identities.expectChange();
  expect(identities.of(['a0', 'a2', 'a1'])).toEqual([1, 3, 2]);
  expect(identities.of(['a0', 'a1', 'a2'])).toEqual([1, 3, 2]);
});

it('a change that is expected may be drawn later than something else', () => {
  const identities = opened('a0', 'a1');
  identities.expectChange();
  expect(identities.of(['a0', 'a1'])).toEqual([1, 2]);
  expect(identities.of(['a1', 'a0'])).toEqual([2, 1]);
});

it('a block never gets the identity of one that was removed', () => {
  const identities = opened('a0', 'a1');
  identities.expectChange();
  identities.of(['a0']);
  identities.expectChange();
  expect(identities.of(['a0', 'a1'])).toEqual([1, 3]);
});
