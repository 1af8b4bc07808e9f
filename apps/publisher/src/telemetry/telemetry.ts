import { keyOf, type PublisherProblem } from '@pain/schema';
import type { PublicationChange } from '@pain/web/cms';
import type { Logger } from 'pino';
import { keptBackIn, whyKeptBack } from '../findings/kept-back.ts';
import type { Backlog } from '../loop/backlog.ts';
import type { Lease } from '../loop/lease.ts';
import type { Outcome, Progress } from '../loop/reconciler.ts';
import type { Mirror } from '../mirror/mirror.ts';
import type { LiveLog } from '../release/live-log.ts';
import type { LiveSite } from '../release/live-site.ts';
import type { Release } from '../release-folder/release.ts';
import type { Lag } from '../timing/lag.ts';
import { Metrics } from './metrics.ts';

/** What telemetry watches. */
export interface Watched {
  log: Logger;
  site: Pick<LiveSite, 'release' | 'held'>;
  backlog: Pick<Backlog, 'settle'>;
  liveLog: Pick<LiveLog, 'wasShown'>;
  lag: Lag;
  lease: Pick<Lease, 'isHeld'>;
  mirror: Pick<Mirror, 'behindMs'> | null;
}

/**
 * Counts what happens, and says in the log when the site has been behind for too long, and when that is over.
 */
export class Telemetry {
  private readonly watched: Watched;
  private readonly metrics: Metrics;
  private previous: Release | null = null;
  private cmsRevision = 0;
  private problem: PublisherProblem | null = null;
  private isAlert = false;

  constructor(watched: Watched) {
    this.watched = watched;
    const { site, lag, lease, mirror } = watched;
    this.metrics = new Metrics({
      lagSeconds: () => lag.ms / 1000,
      isAlert: () => this.isAlert,
      liveRevision: () => site.release?.state.revision ?? 0,
      cmsRevision: () => this.cmsRevision,
      pages: () => site.release?.pages.length ?? 0,
      isPublishing: () => lease.isHeld,
      mirrorLagSeconds: () => (mirror?.behindMs ?? 0) / 1000,
    });
  }

  /** Notes how a look went. */
  note({ isBehind, published, problem }: Outcome, { cms }: Pick<Progress, 'cms'>): void {
    this.watched.lag.note(isBehind || this.whyKeptBack() !== null);
    this.cmsRevision = cms?.revision ?? this.cmsRevision;
    this.noteProblem(problem);
    if (published) this.count(published.release, published.ms);
    this.previous = this.watched.site.release;
    this.judge();
  }

  /**
   * Raises the alert or ends it. Not only after a look: one that hangs would put off what it is the cause of.
   */
  judge(): void {
    const { log, lag, site } = this.watched;
    const isAlert = lag.isTooLong && site.held === null;
    const seconds = Math.round(lag.ms / 1000);
    const problem = this.problem?.message ?? this.whyKeptBack();
    if (isAlert && !this.isAlert) log.error({ seconds, problem }, 'the site has been behind for too long');
    if (!isAlert && this.isAlert) log.info('the site is not behind any more');
    this.isAlert = isAlert;
  }

  /** The metrics in Prometheus's text format. */
  write(): Promise<string> {
    this.judge();
    return this.metrics.write();
  }

  private whyKeptBack(): string | null {
    const { release } = this.watched.site;
    return release && whyKeptBack(release);
  }

  private count(release: Release, ms: number): void {
    const changes = this.watched.backlog.settle(release.state);
    const madePublic = changes.filter((change) => this.isMadePublic(change, release));
    this.metrics.countRelease(release, this.previous, ms, madePublic);
  }

  /**
   * Whether a release made a change public: it was not kept back, nor live before an
   * earlier site was put back.
   */
  private isMadePublic(change: PublicationChange, release: Release): boolean {
    const key = keyOf(change);
    const wasShown = this.watched.liveLog.wasShown({
      key,
      epoch: release.state.epoch,
      revision: change.revision,
    });
    return !wasShown && !keptBackIn(release).includes(key);
  }

  /**
   * A failure lasts until it is over or another one takes its place; the looks meanwhile find the same one.
   */
  private noteProblem(problem: PublisherProblem | null): void {
    const isNew = problem !== null && problem.message !== this.problem?.message;
    if (isNew) this.metrics.countFailure(problem.kind);
    this.problem = problem;
  }
}
