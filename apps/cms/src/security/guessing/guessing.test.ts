import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Attempts } from './attempts';
import { callerAddress } from './caller-address';
import { KNOWN_MS, readBrowser, writeBrowser } from './known-browser';

const LIMIT = { most: 3, windowMs: 1000 };

describe('tries of one key', () => {
  it('are taken up to the limit, and again when the window ends', () => {
    const attempts = new Attempts(LIMIT, 10);
    const taken = [0, 10, 20, 30, 999, 1000].map((now) => attempts.take('a', now));
    expect(taken).toEqual([0, 0, 0, 970, 1, 0]);
  });

  it('do not count for another key', () => {
    const attempts = new Attempts(LIMIT, 10);
    for (let index = 0; index < 4; index += 1) attempts.take('a', 0);
    expect(attempts.take('b', 0)).toBe(0);
  });

  it('that are given back do not count', () => {
    const attempts = new Attempts(LIMIT, 10);
    for (let index = 0; index < 20; index += 1) {
      expect(attempts.take('a', 0)).toBe(0);
      attempts.giveBack('a');
    }
    expect(attempts.size).toBe(0);
  });

  it('are limited for one key even where no other has room', () => {
    const attempts = new Attempts(LIMIT, 1);
    expect([0, 0, 0, 0].map((now) => attempts.take('a', now) > 0)).toEqual([false, false, false, true]);
  });

  it('are never more than the limit in a window, nor remembered for more keys than given', () => {
    const step = fc.record({ key: fc.nat(20), pause: fc.nat(400) });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 200 }), fc.integer({ min: 1, max: 8 }), (steps, mostKeys) => {
        const attempts = new Attempts(LIMIT, mostKeys);
        let now = 0;
        for (const { key, pause } of steps) {
          now += pause;
          const left = attempts.take(String(key), now);
          expect(left).toBeGreaterThanOrEqual(0);
          expect(left).toBeLessThanOrEqual(LIMIT.windowMs);
          expect(attempts.size).toBeLessThanOrEqual(mostKeys);
        }
      }),
    );
  });
});

it.each([
  ['192.0.2.7', '192.0.2.7'],
  ['::ffff:192.0.2.7', '192.0.2.7'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
  ['2001:0DB8:0001:0002::9', '2001:db8:1:2::/64'],
  ['2001:db8::9', '2001:db8:0:0::/64'],
  ['::1', '0:0:0:0::/64'],
  ['fe80::1%eth0', 'fe80:0:0:0::/64'],
])('tries from %s count for %s', (ip, address) => {
  expect(callerAddress(ip)).toBe(address);
});

it('a browser is known for the account that logged in, for its time', () => {
  const cookie = writeBrowser('sam@example.org', 0);
  expect(readBrowser(cookie, 'sam@example.org', KNOWN_MS - 1)).toMatch(/^[0-9a-f-]{36}$/);
  expect(readBrowser(cookie, 'sam@example.org', KNOWN_MS)).toBeNull();
  expect(readBrowser(cookie, 'robin@example.org', 0)).toBeNull();
  expect(readBrowser(undefined, 'sam@example.org', 0)).toBeNull();
});
