import { expect, it } from 'vitest';
import { copyStateOf } from './copy-state.ts';

const state = { epoch: 'e', revision: 2, nonce: 'n' };
const live = { release: 'two', state, builtAt: '', pages: 1, isSearchCurrent: true, assets: 'a' };
const copyOf = (release: string | null) =>
  copyStateOf({ live, mirror: { release, at: null, problem: null } });

it('is current once the live website is there as a whole', () => {
  expect(['two', 'one', null].map(copyOf)).toEqual(['current', 'behind', 'behind']);
});

it('is behind before the first release, and none where no copy is made', () => {
  expect(copyStateOf({ live: null, mirror: { release: null, at: null, problem: null } })).toBe('behind');
  expect(copyStateOf({ live, mirror: null })).toBe('none');
});
