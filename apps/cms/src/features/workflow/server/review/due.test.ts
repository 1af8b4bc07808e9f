import { describe, expect, it } from 'vitest';
import { dueOf, usualNextDue } from './due.ts';

describe('a review', () => {
  it.each([
    ['is never due while no day is set', null, 'never'],
    ['is overdue from the day after', '2026-11-22', 'overdue'],
    ['is due soon on the day itself', '2026-11-23', 'soon'],
    ['is due soon 30 days before', '2026-12-23', 'soon'],
    ['is due later 31 days before', '2026-12-24', 'later'],
  ])('%s', (_how, day, due) => {
    expect(dueOf(day, '2026-11-23')).toBe(due);
  });

  it('is usually due after three years, also after a leap day', () => {
    expect(usualNextDue('2026-11-23')).toBe('2029-11-23');
    expect(usualNextDue('2028-02-29')).toBe('2031-02-28');
  });
});
