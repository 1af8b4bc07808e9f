import { describe, expect, it } from 'vitest';
import { addDays, daysUntil, describeDistance, dueOf, usualNextDue } from './due.ts';

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

  it('counts days across the change of the clocks', () => {
    expect(daysUntil('2026-03-30', '2026-03-28')).toBe(2);
    expect(daysUntil('2026-10-26', '2026-10-24')).toBe(2);
    expect(addDays('2026-10-24', 2)).toBe('2026-10-26');
  });

  it('is usually due after three years, also after a leap day', () => {
    expect(usualNextDue('2026-11-23')).toBe('2029-11-23');
    expect(usualNextDue('2028-02-29')).toBe('2031-02-28');
  });
});

it('says how far a day is away', () => {
  const far = ['2026-11-22', '2026-11-23', '2026-11-24', '2026-12-05', '2027-03-01'];
  expect(far.map((day) => describeDistance(day, '2026-11-23'))).toEqual([
    'yesterday',
    'today',
    'tomorrow',
    'in 12 days',
    'on 1 March 2027',
  ]);
});
