import { expect, it } from 'vitest';
import { makeMetrics } from './metrics.ts';
import type { PublisherState } from './state.ts';

const state: PublisherState = {
  live: {
    release: 'r',
    state: { epoch: 'e', revision: 7, nonce: 'n' },
    builtAt: '2026-11-23T10:00:00.000Z',
    pages: 20,
  },
  cms: null,
  building: null,
  behindSince: null,
  problem: null,
  warnings: [],
  held: null,
  lastBuildMs: null,
};

it('counts how long changes took, what failed and how the site stands', async () => {
  const metrics = makeMetrics(() => state);
  metrics.wentLive(900, [
    new Date(Date.now() - 1200).toISOString(),
    new Date(Date.now() - 4000).toISOString(),
  ]);
  metrics.failed('ContentError');
  const text = await metrics.render();
  expect(text).toContain('pain_publish_to_live_seconds_bucket{le="1.5"} 1');
  expect(text).toContain('pain_publish_to_live_seconds_count 2');
  expect(text).toContain('pain_build_seconds_bucket{le="1"} 1');
  expect(text).toContain('pain_failures_total{kind="ContentError"} 1');
  expect(text).toContain('pain_live_revision 7');
  expect(text).toContain('pain_behind_seconds 0');
});

it('tells for how long the site has been behind', async () => {
  const behindSince = new Date(Date.now() - 600_000).toISOString();
  const text = await makeMetrics(() => ({ ...state, behindSince })).render();
  const [, seconds] = /^pain_behind_seconds (\d+)/m.exec(text) ?? [];
  expect(Number(seconds)).toBeGreaterThanOrEqual(600);
});
