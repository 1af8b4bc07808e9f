import { setTimeout as pause } from 'node:timers/promises';
import {
  type EntryRef,
  isSameState,
  keyOf,
  type PublicationState,
  type PublisherProblem,
} from '@pain/schema';
import type { Logger } from 'pino';
import { GuardError } from '../findings/guard-error.ts';
import { heldIn, keptBackIn } from '../findings/kept-back.ts';
import { type LiveSite, OrderRefused } from '../release/live-site.ts';
import type { Release } from '../release-folder/release.ts';
import { Attempts, retryPause } from '../timing/attempts.ts';
import { toProblem } from './state.ts';

/**
 * So long after entries were left as they are live, they are read and tried again: the CMS may have
 * answered wrongly for a moment.
 */
const RECHECK_MS = 20_000;
/** The longest pause before what may pass, such as a file that did not come, is tried again. */
const LONGEST_RETRY_MS = 60_000;

/** What the reconciler works with. */
export interface Parts {
  log: Logger;
  pollMs: number;
  /**
   * How long after a release was begun the next one begins at the earliest, in milliseconds: what is
   * published meanwhile shares it.
   */
  gapMs: number;
  site: Pick<LiveSite, 'release' | 'held' | 'findFault' | 'publish' | 'follow'>;
  /** Whether this process is the one that publishes. */
  lead(): Promise<boolean>;
  /** What is wrong with the process that publishes while this one does not; null when all is well. */
  leaderFault(): Error | null;
  askState(): Promise<PublicationState>;
  /**
   * Makes a release of what is published, to take the place of the live one.
   *
   * @param isConfirmed whether an administrator lets the site lose all of some entries.
   */
  make(live: Release | null, isConfirmed: (lost: readonly EntryRef[]) => boolean): Promise<Release>;
  /** Called when the CMS has more than the live site shows. */
  onBehind(): void;
  /**
   * Called once a release is live that was made just now, of another state than the one before, or with
   * other entries kept back.
   */
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
  problem: PublisherProblem | null;
}

/** How far the reconciler is. */
export interface Progress {
  /** What the CMS last said; null while it cannot be read. */
  cms: PublicationState | null;
  /** Since when a build runs, or null. */
  building: string | null;
  /** What keeps the site from being up to date, or null. */
  problem: PublisherProblem | null;
  /** How long the last build and release took, in milliseconds. */
  lastBuildMs: number | null;
}

/**
 * Keeps the live site equal to what is published. It compares the two states repeatedly instead of following
 * events, so that the next comparison catches up on whatever was lost.
 */
export class Reconciler {
  readonly progress: Progress = { cms: null, building: null, problem: null, lastBuildMs: null };
  private readonly parts: Parts;
  private readonly stopping = new AbortController();
  private readonly attempts = new Attempts();
  private wake = new AbortController();
  /** When a release was last begun, by the clock that never steps back. */
  private begun = Number.NEGATIVE_INFINITY;
  /** When entries that stay as they are live are tried again, by the same clock. */
  private asLiveAt = Number.POSITIVE_INFINITY;
  /** When what may pass is tried again, by the same clock. */
  private passingAt = Number.POSITIVE_INFINITY;
  /** How often in a row the site was made without something that may pass. */
  private lacking = 0;
  /**
   * A first build is made even when nothing is new: it warms the build process, so that
   * staff don't wait for that.
   */
  private mustBuild = true;
  /** What the site would lose by the problem of now; null where that is not the problem. */
  private losses: readonly string[] | null = null;
  /** The entries that an administrator lets the site lose, until something goes live. */
  private confirmed: ReadonlySet<string> = new Set();

  constructor(parts: Parts) {
    this.parts = parts;
  }

  /** Looks now instead of at the next turn. */
  nudge(): void {
    this.wake.abort();
  }

  /**
   * Lets the site lose what a guard stopped it for.
   *
   * @param confirmation identifies what the person who confirms was shown.
   * @throws OrderRefused when something else now keeps the site from going live.
   */
  confirm(confirmation: string): void {
    if (this.losses === null || this.progress.problem?.confirmation !== confirmation)
      throw new OrderRefused(
        409,
        'What keeps the website from going live is no longer what you were shown.\nRead what the start page says now, and let it go live if that is meant.',
      );
    this.confirmed = new Set(this.losses);
    this.rebuild();
  }

  /** Rebuilds now, whatever is live and whatever failed before. */
  rebuild(): void {
    this.mustBuild = true;
    this.attempts.forget();
    this.nudge();
  }

  /** Runs until {@link stop}. */
  async run(): Promise<void> {
    while (!this.stopping.signal.aborted) {
      await this.keepGap();
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

  /** An error of the observer must not end the reconciler. */
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
    this.progress.cms = null;
    this.settle((await this.parts.site.findFault()) ?? this.parts.leaderFault());
  }

  private async compare(): Promise<Outcome['published']> {
    const cms = await this.parts.askState();
    this.progress.cms = cms;
    const live = this.parts.site.release;
    if (live && !isSameState(live.state, cms)) this.parts.onBehind();
    if (this.parts.site.held || this.isUpToDate(cms)) this.settle(await this.parts.site.findFault());
    else if (this.attempts.mayTry(cms)) return this.bringUpToDate(cms);
    return null;
  }

  /** Nothing is to be built. Reports the fault that remains, or clears the problem. */
  private settle(fault: Error | null): void {
    if (fault) this.report(fault);
    else this.progress.problem = null;
  }

  private isUpToDate(cms: PublicationState): boolean {
    const live = this.parts.site.release;
    if (live === null || this.mustBuild) return false;
    const isToRecheck = performance.now() >= Math.min(this.asLiveAt, this.passingAt);
    return isSameState(live.state, cms) && !isDue(live, new Date()) && !isToRecheck;
  }

  private async bringUpToDate(cms: PublicationState): Promise<Outcome['published']> {
    const started = Date.now();
    this.begun = performance.now();
    if (this.begun >= this.asLiveAt) this.asLiveAt = Number.POSITIVE_INFINITY;
    this.progress.building = new Date(started).toISOString();
    try {
      const before = this.parts.site.release;
      const release = await this.parts.make(before, (lost) => this.isConfirmed(lost));
      const isLive = await this.parts.site.publish(release);
      this.mustBuild = isMixed(release, cms);
      this.planRecheck(before, release);
      this.attempts.forget();
      this.progress.problem = null;
      if (!isLive) return null;
      const ms = Date.now() - started;
      this.noteLive(release, ms);
      if (before === null || isNews(before, release)) await this.parts.remember(release, ms);
      return { release, ms };
    } catch (error) {
      this.attempts.fail(cms);
      this.planRecheck(this.parts.site.release, this.parts.site.release);
      this.report(error);
      return null;
    } finally {
      this.progress.building = null;
    }
  }

  private planRecheck(before: Release | null, after: Release | null): void {
    this.lacking = after && mayPass(after) ? this.lacking + 1 : 0;
    const now = performance.now();
    if (after && hasMoreAsLive(before, after)) this.asLiveAt = now + RECHECK_MS;
    const pauseMs = this.lacking > 0 ? retryPause(this.lacking, LONGEST_RETRY_MS) : Number.POSITIVE_INFINITY;
    this.passingAt = now + pauseMs;
  }

  private isConfirmed(lost: readonly EntryRef[]): boolean {
    return lost.every((entry) => this.confirmed.has(keyOf(entry)));
  }

  private noteLive(release: Release, ms: number): void {
    this.confirmed = new Set();
    this.progress.lastBuildMs = ms;
    this.parts.log.info({ release: release.id, ...release.state, ms }, 'live');
  }

  private report(error: unknown): void {
    if (this.stopping.signal.aborted) return;
    const problem = toProblem(error);
    if (this.progress.problem?.message !== problem.message)
      this.parts.log.error({ kind: problem.kind, problem: problem.message }, 'the site stays as it is');
    this.progress.problem = problem;
    this.losses = error instanceof GuardError ? error.losses : null;
  }

  /** However often somebody nudges: that would be a release for each publish of a row. */
  private async keepGap(): Promise<void> {
    const left = this.begun + this.parts.gapMs - performance.now();
    if (left > 0) await pause(left, undefined, { signal: this.stopping.signal }).catch(() => undefined);
  }

  private async rest(): Promise<void> {
    const signal = AbortSignal.any([this.wake.signal, this.stopping.signal]);
    await pause(this.parts.pollMs, undefined, { signal }).catch(() => undefined);
  }
}

/**
 * Whether the same content makes another site by now. A site that was built in the future was built by a
 * clock that was wrong: what depends on the time, such as alerts and consents, has to be judged again.
 */
function isDue({ nextChangeAt, builtAt }: Release, now: Date): boolean {
  return (nextChangeAt !== null && new Date(nextChangeAt) <= now) || new Date(builtAt) > now;
}

/**
 * Whether entries are shown as they were for what they had wrong at an earlier state than the site's: a
 * release is built in rounds, and staff publish between them, maybe just what was missing.
 */
function isMixed(release: Release, begunAt: PublicationState): boolean {
  return heldIn(release).length > 0 && !isSameState(release.state, begunAt);
}

/** Whether entries stay as they are live that did not in the site before. */
function hasMoreAsLive(before: Release | null, after: Release): boolean {
  const known = new Set(before ? heldIn(before) : []);
  return heldIn(after).some((key) => !known.has(key) && !keptBackIn(after).includes(key));
}

/** Whether entries are not shown for a reason that may pass without anybody doing something. */
function mayPass({ findings }: Release): boolean {
  return findings.some(({ isPassing }) => isPassing === true);
}

/**
 * Whether a site shows another state, or an entry in another version because it is no
 * longer kept back, or is now.
 */
function isNews(before: Release, after: Release): boolean {
  return !isSameState(before.state, after.state) || keptBackIn(before).join() !== keptBackIn(after).join();
}
