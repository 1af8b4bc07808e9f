import { describe, expect, it } from 'vitest';
import { dayInBritain, startOfDayInBritain } from '../index.ts';

const DAYS = [
  ['in winter with that of UTC', '2026-11-24', '2026-11-24T00:00:00.000Z'],
  ['in summer an hour before that of UTC', '2026-07-02', '2026-07-01T23:00:00.000Z'],
  ['in winter time when summer time begins on it', '2026-03-29', '2026-03-29T00:00:00.000Z'],
  ['in summer time the day after', '2026-03-30', '2026-03-29T23:00:00.000Z'],
  ['in summer time when summer time ends on it', '2026-10-25', '2026-10-24T23:00:00.000Z'],
  ['in winter time the day after', '2026-10-26', '2026-10-26T00:00:00.000Z'],
] as const;

describe('a day in Britain', () => {
  it.each(DAYS)('begins %s', (_when, day, begins) => {
    expect(startOfDayInBritain(day).toISOString()).toBe(begins);
  });

  it.each(DAYS)('is the one that began last: %s', (_when, day, begins) => {
    const before = new Date(Date.parse(begins) - 1);
    expect(dayInBritain(new Date(begins))).toBe(day);
    expect(dayInBritain(before)).not.toBe(day);
  });
});
