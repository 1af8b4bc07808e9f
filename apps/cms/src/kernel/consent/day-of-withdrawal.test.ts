import { expect, it } from 'vitest';
import { dayOfWithdrawal } from './withdrawals.ts';

const NOW = new Date('2026-06-30T23:30:00.000Z');
const TODAY = '2026-07-01';
const dayOf = (withdrawnOn: string | null, givenOn: string | null = '2026-01-01') =>
  dayOfWithdrawal({ givenOn, withdrawnOn }, NOW);

it('is the day that somebody filled in, from that of the consent until today in Britain', () => {
  for (const day of ['2026-01-01', '2026-06-01', TODAY]) expect(dayOf(day)).toBe(day);
  expect(dayOf('2025-06-01', null)).toBe('2025-06-01');
});

it('is today where nobody filled in one, or one that cannot be', () => {
  for (const day of [null, '2025-06-01', '2026-07-02', '2062-06-01']) expect(dayOf(day)).toBe(TODAY);
});
