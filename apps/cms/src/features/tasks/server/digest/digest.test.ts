import { describe, expect, it } from 'vitest';
import { weekOf } from './digest.ts';

describe('the week of the reminders', () => {
  it.each([
    ['begins on Monday at seven', '2026-11-23T07:00:00.000Z', '2026-11-23'],
    ['is the one before until then', '2026-11-23T06:59:59.000Z', '2026-11-16'],
    ['begins at seven by the clock in summer, too', '2026-07-06T06:00:00.000Z', '2026-07-06'],
    ['lasts to the end of Sunday', '2026-11-29T23:59:59.000Z', '2026-11-23'],
  ])('%s', (_how, now, monday) => {
    expect(weekOf(new Date(now))).toBe(monday);
  });
});
