import { setTimeout as pause } from 'node:timers/promises';
import { isSameState, type PublicationState } from '@pain/web/cms';
import type { Logger } from 'pino';
import { Attempts } from './attempts.ts';
import type { LiveSite } from './release/live-site.ts';
import type { Release } from './release/release.ts';
import { type Problem, toProblem } from './state.ts';

/** What the reconciler works with. */
export interface Parts {
  log: Logger;
  pollMs: number;
  site: Pick<LiveSite, 'release' | 'held' | 'publish' | 'follow'>;
  /** Whether this process is the one that publishes. */
  lead(): Promise<boolean>;
  askState(): Promise<PublicationState>;
  /**
   * Makes a release of what is published, to take the place of the live one.
   *
   * @param isConfirmed whether an administrator lets the site of a state be much smaller.
   */
  make(live: Release | null, isConfirmed: (state: PublicationState) => boolean): Promise<Release>;
  /** Called when the CMS has more than the live site shows. */
  onBehind(live: PublicationState, cms: PublicationState): Promise<void>;
  /** Called once a release is live that was made just now, of another state than the one before. */
  remember(release: Release, ms: number): Promise<void>;
  /** Called after each look. */
  onLooked(outcome: Outcome): void;
}

/** How a look went. */
export interface Outcome {
  /** Whether the live site is not, or not known to be, what is published. */
  isBehind: boolean;
  /** What was put live, and how long its making took. */
  published: { release: Release; ms: number } | null;
  /** What went wrong. */
  problem: Problem | null;
}

/** How far the reconciler is. */
export interface Progress {
  /** What the CMS last said; null while it cannot be read. */
  cms: PublicationState | null;
  /** Since when a build runs, or null. */
  building: string | null;
  /** What keeps the site from being up to date, or null. */
  problem: Problem | null;
  /** How long the last build and release took, in milliseconds. */
  lastBuildMs: number | null;
}

/**
 * Keeps the live site equal to what is published. It compares two states again and again rather than following events:
 * whatever is lost on the way, the next look makes good.
 */
export class Reconciler {
  readonly progress: Progress = { cms: null, building: null, problem: null, lastBuildMs: null };
  private readonly parts: Parts;
  private readonly stopping = new AbortController();
  private readonly attempts = new Attempts();
  private wake = new AbortController();
  /** A first build is made even when nothing is new: it warms the build process, so that staff don't wait for that. */
  private mustBuild = true;
  /** The state from which on an administrator let a build go live that a guard had stopped. */
  private confirmed: PublicationState | null = null;

  constructor(parts: Parts) {
    this.parts = parts;
  }

  /** Looks now instead of at the next turn. */
  nudge(): void {
    this.wake.abort();
  }

  /** Lets go live what a guard stopped, as the CMS stands now. */
  confirm(): void {
    this.confirmed = this.progress.cms;
    this.rebuild();
  }

  /** Builds anew now, whatever is live and whatever failed before. */
  rebuild(): void {
    this.mustBuild = true;
    this.attempts.forget();
    this.nudge();
  }

  /** Runs until {@link stop}. */
  async run(): Promise<void> {
    while (!this.stopping.signal.aborted) {
      this.wake = new AbortController();
      await this.look();
      await this.rest();
    }
  }

  stop(): void {
    this.stopping.abort();
    this.wake.abort();
  }

  /** One turn: compares, and builds when there is something new. Never throws. */
  async look(): Promise<void> {
    let published: Outcome['published'] = null;
    try {
      if (!(await this.parts.lead())) await this.watch();
      else published = await this.compare();
    } catch (error) {
      this.progress.cms = null;
      // A build may have failed because of this: once the CMS is back, it is tried without a pause.
      this.attempts.forget();
      this.report(error);
    }
    const { problem } = this.progress;
    this.tell({ isBehind: problem !== null, published, problem });
  }

  /** Whoever only watches must not end what is watched. */
  private tell(outcome: Outcome): void {
    try {
      this.parts.onLooked(outcome);
    } catch (error) {
      this.parts.log.error({ error }, 'how a look went could not be noted');
    }
  }

  /** Another process publishes; this one shows what that puts live. */
  private async watch(): Promise<void> {
    await this.parts.site.follow();
    Object.assign(this.progress, { cms: null, problem: null });
  }

  private async compare(): Promise<Outcome['published']> {
    const cms = await this.parts.askState();
    this.progress.cms = cms;
    const live = this.parts.site.release;
    if (live && !isSameState(live.state, cms)) await this.parts.onBehind(live.state, cms);
    if (this.parts.site.held || this.isUpToDate(cms)) this.progress.problem = null;
    else if (this.attempts.mayTry(cms)) return this.bringUpToDate(cms);
    return null;
  }

  private isUpToDate(cms: PublicationState): boolean {
    const live = this.parts.site.release;
    if (live === null || this.mustBuild) return false;
    return isSameState(live.state, cms) && !isDue(live, new Date());
  }

  private async bringUpToDate(cms: PublicationState): Promise<Outcome['published']> {
    const started = Date.now();
    this.progress.building = new Date(started).toISOString();
    try {
      const before = this.parts.site.release;
      const release = await this.parts.make(before, (state) => this.isConfirmed(state));
      const isLive = await this.parts.site.publish(release);
      this.mustBuild = false;
      this.attempts.forget();
      this.progress.problem = null;
      if (!isLive) return null;
      const ms = Date.now() - started;
      this.noteLive(release, ms);
      const isNews = before === null || !isSameState(before.state, release.state);
      if (isNews) await this.parts.remember(release, ms);
      return { release, ms };
    } catch (error) {
      this.attempts.fail(cms);
      this.report(error);
      return null;
    } finally {
      this.progress.building = null;
    }
  }

  private isConfirmed({ epoch, revision }: PublicationState): boolean {
    return this.confirmed?.epoch === epoch && this.confirmed.revision <= revision;
  }

  private noteLive(release: Release, ms: number): void {
    this.confirmed = null;
    this.progress.lastBuildMs = ms;
    this.parts.log.info({ release: release.id, ...release.state, ms }, 'live');
  }

  private report(error: unknown): void {
    if (this.stopping.signal.aborted) return;
    const problem = toProblem(error);
    if (this.progress.problem?.message !== problem.message)
      this.parts.log.error({ kind: problem.kind, problem: problem.message }, 'the site stays as it is');
    this.progress.problem = problem;
  }

  private async rest(): Promise<void> {
    const signal = AbortSignal.any([this.wake.signal, this.stopping.signal]);
    await pause(this.parts.pollMs, undefined, { signal }).catch(() => undefined);
  }
}

/**
 * Whether the same content makes another site by now. A site that was built in the future was built by a clock that was wrong: what
 * depends on the time, such as alerts and consents, has to be judged again.
 */
function isDue({ nextChangeAt, builtAt }: Release, now: Date): boolean {
  return (nextChangeAt !== null && new Date(nextChangeAt) <= now) || new Date(builtAt) > now;
}
