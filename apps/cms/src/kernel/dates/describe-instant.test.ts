import { afterEach, describe, expect, it, vi } from 'vitest';
import { describeInstant, describeMoment } from './describe-instant';

describe('a moment in words', () => {
  afterEach(() => void vi.unstubAllEnvs());

  it.each(['Europe/London', 'America/New_York', 'Pacific/Auckland'])(
    'is in UK time for a browser in %s',
    (zone) => {
      vi.stubEnv('TZ', zone);
      const now = new Date('2027-06-14T12:00:00.000Z');
      expect(describeMoment('2027-06-14T08:00:00.000Z', now)).toBe('09:00');
      expect(describeMoment('2027-06-13T23:30:00.000Z', now)).toBe('00:30');
      expect(describeMoment('2027-06-13T22:30:00.000Z', now)).toBe('13 June, 23:30');
      expect(describeMoment('2026-12-31T23:30:00.000Z', now)).toBe('31 December 2026');
      expect(describeInstant('2027-06-13T23:30:00.000Z')).toBe('14 June 2027 at 00:30');
    },
  );
});
