import { describe, expect, it } from 'vitest';
import { decide, isHopeless, mayRetry } from './decide';

const NOW = new Date('2026-11-23T12:00:00.000Z');
const BEFORE = '2026-11-23T09:00:00.000Z';
const EARLIER = '2026-11-23T08:00:00.000Z';
const AFTER = '2026-11-23T12:00:00.001Z';

describe('what is due', () => {
  it('is nothing without a plan, and nothing before its time', () => {
    expect(decide({ publishAt: null, unpublishAt: null }, NOW)).toBeNull();
    expect(decide({ publishAt: AFTER, unpublishAt: AFTER }, NOW)).toBeNull();
  });

  it('is due at the very instant', () => {
    const plan = { publishAt: NOW.toISOString(), unpublishAt: null };
    expect(decide(plan, NOW)).toEqual({ action: 'publish', plannedFor: NOW.toISOString() });
  });

  it('is publishing while unpublishing is to come', () => {
    expect(decide({ publishAt: BEFORE, unpublishAt: AFTER }, NOW)?.action).toBe('publish');
  });

  it('is unpublishing alone when both passed while the CMS was off', () => {
    expect(decide({ publishAt: EARLIER, unpublishAt: BEFORE }, NOW)).toEqual({
      action: 'unpublish',
      plannedFor: BEFORE,
    });
  });

  it.each([BEFORE, AFTER])(
    'is unpublishing for good when that was planned before the publishing of %s: it would stay',
    (publishAt) => {
      expect(decide({ publishAt, unpublishAt: EARLIER }, NOW)).toEqual({
        action: 'unpublish',
        plannedFor: EARLIER,
        cancels: publishAt,
      });
    },
  );

  it('is unpublishing when both were planned for the same instant', () => {
    expect(decide({ publishAt: BEFORE, unpublishAt: BEFORE }, NOW)?.action).toBe('unpublish');
  });

  it.each([
    ['in the hour that spring skips', '2026-03-29T01:30:00.000Z'],
    ['in the first of autumn’s two hours', '2026-10-25T00:30:00.000Z'],
    ['in the second of autumn’s two hours', '2026-10-25T01:30:00.000Z'],
  ])('is due at its instant %s', (_when, instant) => {
    const plan = { publishAt: instant, unpublishAt: null };
    const at = new Date(instant).getTime();
    expect(decide(plan, new Date(at - 1))).toBeNull();
    expect(decide(plan, new Date(at))?.action).toBe('publish');
  });
});

describe('after a disturbance', () => {
  const secondsAfter = (seconds: number) => new Date(NOW.getTime() + seconds * 1000);

  it.each([
    [1, 30],
    [2, 60],
    [3, 120],
  ])('attempt %i is followed by a pause of %i seconds', (attempts, seconds) => {
    expect(mayRetry(attempts, NOW.toISOString(), secondsAfter(seconds - 1))).toBe(false);
    expect(mayRetry(attempts, NOW.toISOString(), secondsAfter(seconds))).toBe(true);
  });

  it('it is tried six times', () => {
    expect([1, 5, 6].map(isHopeless)).toEqual([false, false, true]);
  });
});
