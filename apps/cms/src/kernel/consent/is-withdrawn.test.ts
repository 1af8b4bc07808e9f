import { describe, expect, it } from 'vitest';
import { isTakenBack } from './is-withdrawn.ts';

const withdrawn = { givenOn: '2026-01-01', withdrawnOn: '2026-06-01' };

describe('a consent after a withdrawal', () => {
  it.each([
    ['of the day on which the withdrawn one was given is that one', '2026-01-01', true],
    ['of a day before the withdrawal is not asked for again', '2026-05-31', true],
    ['without a day is none', null, true],
    ['of the day of the withdrawal is a new one', '2026-06-01', false],
    ['of a later day is a new one', '2026-06-02', false],
  ])('%s', (_what, givenOn, isBack) => {
    expect(isTakenBack(givenOn, withdrawn)).toBe(isBack);
  });

  it('of the one day on which it was given and withdrawn is the withdrawn one', () => {
    expect(isTakenBack('2026-06-01', { givenOn: '2026-06-01', withdrawnOn: '2026-06-01' })).toBe(true);
  });

  it('is a new one from the day of a withdrawal of which only the day is known', () => {
    expect(isTakenBack('2026-06-01', { givenOn: null, withdrawnOn: '2026-06-01' })).toBe(false);
  });
});
