import { expect, it } from 'vitest';
import { addDays, daysUntil, describeDistance } from './distance.ts';

it('counts days across the change of the clocks', () => {
  expect(daysUntil('2026-03-30', '2026-03-28')).toBe(2);
  expect(daysUntil('2026-10-26', '2026-10-24')).toBe(2);
  expect(addDays('2026-10-24', 2)).toBe('2026-10-26');
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
