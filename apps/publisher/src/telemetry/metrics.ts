import type { PublicationChange } from '@pain/web/cms';
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Release } from '../release-folder/release.ts';

/** From what a publish should take to what staff would ring up about. */
const PUBLISH_SECONDS = [0.5, 1, 1.5, 2, 3, 5, 10, 30, 60, 300];
const BUILD_SECONDS = [0.25, 0.5, 1, 2, 3, 5, 10, 30, 60, 120];

/** What is read when somebody asks for the metrics. */
export interface Gauges {
  lagSeconds(): number;
  isAlert(): boolean;
  liveRevision(): number;
  cmsRevision(): number;
  pages(): number;
  isPublishing(): boolean;
  mirrorLagSeconds(): number;
}

/** What the publisher counts, for Prometheus. */
export class Metrics {
  private readonly registry = new Registry();
  private readonly publishToLive = this.histogram(
    'publisher_publish_to_live_seconds',
    'From the publication log to the live site, for each change.',
    PUBLISH_SECONDS,
  );
  private readonly build = this.histogram(
    'publisher_build_seconds',
    'To build, check and release the site.',
    BUILD_SECONDS,
  );
  private readonly changed = this.counter(
    'publisher_pages_changed_total',
    'Pages that a release changed or added.',
  );
  private readonly failures = this.counter(
    'publisher_failures_total',
    'Failures, each once for as long as it lasts, by kind.',
    ['kind'],
  );

  /** @param gauges are asked each time. */
  constructor(gauges: Gauges) {
    collectDefaultMetrics({ register: this.registry });
    this.gauge('publisher_live_lag_seconds', 'For how long the site has been behind.', gauges.lagSeconds);
    this.gauge('publisher_alert', '1 when the site has been behind for too long.', () =>
      Number(gauges.isAlert()),
    );
    this.gauge('publisher_live_revision', 'What the site shows.', gauges.liveRevision);
    this.gauge('publisher_cms_revision', 'What the CMS has.', gauges.cmsRevision);
    this.gauge('publisher_pages', 'Pages of the live site.', gauges.pages);
    this.gauge(
      'publisher_mirror_lag_seconds',
      'For how long the copy in the bucket has been behind the live site.',
      gauges.mirrorLagSeconds,
    );
    this.gauge('publisher_leads', '1 for the process that publishes.', () => Number(gauges.isPublishing()));
  }

  /** Counts a release that went live just now, with the changes that it made public. */
  countRelease(
    release: Release,
    previous: Release | null,
    ms: number,
    changes: readonly PublicationChange[],
  ): void {
    this.build.observe(ms / 1000);
    this.changed.inc(countChanged(release, previous));
    // The log is timed by the clock of the CMS, which may be ahead.
    const waits = changes.map(({ at }) => Math.max(0, Date.now() - Date.parse(at)) / 1000);
    // A histogram throws on NaN, which results from a time that cannot be read.
    for (const seconds of waits.filter(Number.isFinite)) this.publishToLive.observe(seconds);
  }

  countFailure(kind: string): void {
    this.failures.inc({ kind });
  }

  /** All of it in Prometheus's text format. */
  async write(): Promise<string> {
    return this.registry.metrics();
  }

  private histogram(name: string, help: string, buckets: number[]): Histogram {
    return new Histogram({ name, help, buckets, registers: [this.registry] });
  }

  private counter(name: string, help: string, labelNames: string[] = []): Counter {
    return new Counter({ name, help, labelNames, registers: [this.registry] });
  }

  private gauge(name: string, help: string, read: () => number): void {
    new Gauge({
      name,
      help,
      registers: [this.registry],
      collect() {
        this.set(read());
      },
    });
  }
}

function countChanged({ files }: Release, previous: Release | null): number {
  const pages = Object.entries(files).filter(([file]) => file.endsWith('.html'));
  return pages.filter(([file, digest]) => previous?.files[file] !== digest).length;
}
