import { expect, it } from 'vitest';
import type { Release } from '../release-folder/release.ts';
import { Metrics } from './metrics.ts';

const gauges = {
  lagSeconds: () => 7,
  isAlert: () => false,
  liveRevision: () => 3,
  cmsRevision: () => 4,
  pages: () => 2,
  isPublishing: () => true,
  mirrorLagSeconds: () => 9,
};
const release = (files: Release['files']): Release => ({
  id: 'r',
  state: { epoch: 'e', revision: 3, nonce: 'n' },
  builtAt: '',
  away: [],
  nextChangeAt: null,
  files,
  documents: [],
  pages: [],
  redirects: [],
  findings: [],
});
const publishedAgo = (ms: number) => ({
  revision: 3,
  nonce: 'n',
  type: 'page',
  id: 'x',
  action: 'publish',
  at: new Date(Date.now() - ms).toISOString(),
});

it('counts what went live, how long that took, what failed, and how far behind the site is', async () => {
  const metrics = new Metrics(gauges);
  const before = release({ 'index.html': 'a', 'b/index.html': 'b', 'x.css': 'c' });
  const after = release({ 'index.html': 'a', 'b/index.html': 'changed', 'x.css': 'changed' });
  metrics.countRelease(after, before, 800, [publishedAgo(1200), publishedAgo(-3_600_000)]);
  metrics.countFailure('CmsError');
  const text = await metrics.write();
  expect(text).toContain('publisher_publish_to_live_seconds_bucket{le="1"} 1');
  expect(text).toContain('publisher_publish_to_live_seconds_bucket{le="1.5"} 2');
  expect(text).toContain('publisher_build_seconds_sum 0.8');
  expect(text).toContain('publisher_pages_changed_total 1');
  expect(text).toContain('publisher_failures_total{kind="CmsError"} 1');
  expect(text).toContain('publisher_live_lag_seconds 7');
  expect(text).toContain('publisher_mirror_lag_seconds 9');
  expect(text).toContain('publisher_leads 1');
});

it('leaves out a change whose time cannot be read', async () => {
  const metrics = new Metrics(gauges);
  metrics.countRelease(release({}), null, 800, [{ ...publishedAgo(0), at: 'yesterday' }, publishedAgo(0)]);
  expect(await metrics.write()).toContain('publisher_publish_to_live_seconds_count 1');
});
