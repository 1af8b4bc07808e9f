import { Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { PublisherState } from './state.ts';

const SECOND = 1000;
/** From a change of a small site to an hour behind a CMS that was down. */
const BUCKETS = [0.5, 1, 1.5, 2, 3, 5, 10, 30, 60, 300, 3600];

/** What the publisher counts, in the format of Prometheus. */
export interface Metrics {
  /** A build that went live: how long it took, and when the changes in it were published, as ISO 8601 instants. */
  wentLive(tookMs: number, publishedAt: readonly string[]): void;
  /** Something kept the site from going live. */
  failed(kind: string): void;
  /** The text that Prometheus reads. */
  render(): Promise<string>;
}

/** @param state is asked whenever the metrics are read. */
export function makeMetrics(state: () => PublisherState): Metrics {
  const registry = new Registry();
  const registers = [registry];
  const toLive = new Histogram({
    name: 'pain_publish_to_live_seconds',
    help: 'From the click on Publish until the change was live.',
    buckets: BUCKETS,
    registers,
  });
  const build = new Histogram({
    name: 'pain_build_seconds',
    help: 'From the look that found something new until it was live.',
    buckets: BUCKETS,
    registers,
  });
  const failures = new Counter({
    name: 'pain_failures_total',
    help: 'What kept the site from going live, by kind.',
    labelNames: ['kind'],
    registers,
  });
  addGauges(state, registers);
  return {
    wentLive(tookMs, publishedAt) {
      build.observe(tookMs / SECOND);
      const now = Date.now();
      for (const instant of publishedAt) toLive.observe(Math.max(0, now - Date.parse(instant)) / SECOND);
    },
    failed: (kind) => failures.inc({ kind }),
    render: () => registry.metrics(),
  };
}

function addGauges(state: () => PublisherState, registers: Registry[]): void {
  const gauge = (name: string, help: string, read: () => number) =>
    new Gauge({
      name,
      help,
      registers,
      collect() {
        this.set(read());
      },
    });
  gauge('pain_live_pages', 'Pages of the live site.', () => state().live?.pages ?? 0);
  gauge('pain_live_revision', 'Revision of the CMS that is live.', () => state().live?.state.revision ?? 0);
  gauge('pain_warnings', 'Links of the live site that lead nowhere.', () => state().warnings.length);
  gauge('pain_held', '1 while an earlier site is put back.', () => Number(state().held !== null));
  gauge('pain_behind_seconds', 'For how long the live site has been behind the CMS.', () => {
    const since = state().behindSince;
    return since === null ? 0 : (Date.now() - Date.parse(since)) / SECOND;
  });
}
