import { setTimeout as pause } from 'node:timers/promises';
import type { BuildReport } from '@pain/web/build';
import { isSameState, type PublicationState } from '@pain/web/cms';
import type { Logger } from 'pino';
import { GuardError } from './guards/guard-error.ts';
import type { Held } from './release/hold.ts';
import type { Going } from './release/live-log.ts';
import type { Release } from './release/release.ts';
import { type PublisherState, toLive } from './state.ts';

const FIRST_RETRY_MS = 1000;
const LAST_RETRY_MS = 30_000;
/** A site that is behind for longer needs somebody to look. */
const ALARM_AFTER_MS = 300_000;

/** What the reconciler works with. */
export interface Parts {
  log: Logger;
  pollMs: number;
  askState(): Promise<PublicationState>;
  build(): Promise<BuildReport>;
  /** Lets a build pass, or throws why it must not go live. */
  guard(report: BuildReport, isConfirmed: boolean): Promise<void>;
  publish(report: BuildReport): Promise<Release>;
  /** Makes an earlier release the live one, and keeps in mind that it is held. */
  putBack(held: Held): Promise<Release>;
  /** Forgets that a release is held. */
  letGo(): Promise<void>;
  /** Called once a release is live that was made just now. */
  remember(going: Going): Promise<void>;
  /** Called with the kind of each failure. */
  onFailure(kind: string): void;
  /** Called with each release that goes live. */
  onLive(release: Release): void;
}

/**
 * Keeps the live site equal to what is published. It compares two states again and again rather than following events:
 * whatever is lost on the way, the next look makes good.
 */
export class Reconciler {
  readonly state: PublisherState = {
    live: null,
    cms: null,
    building: null,
    behindSince: null,
    problem: null,
    warnings: [],
    held: null,
    lastBuildMs: null,
  };
  private readonly parts: Parts;
  private readonly stopping = new AbortController();
  private wake = new AbortController();
  private nextChangeAt: string | null = null;
  /** The first build is made even when nothing is new: it warms the build process, so that staff don't wait for that. */
  private isWarm = false;
  /** The revision that a build last failed on: it is tried again with growing pauses, another one at once. */
  private failed: { state: PublicationState | null; attempts: number; notBefore: number } | null = null;

  /** The state from which on an administrator let a build go live that a guard had stopped. */
  private confirmed: PublicationState | null = null;
  private isAlarmed = false;
  /** What is being put live at this moment; putting back waits for it. */
  private publishing: Promise<unknown> = Promise.resolve();

  constructor(parts: Parts, live: Release | null, held: Held | null = null) {
    this.parts = parts;
    this.state.held = held;
    if (live) this.take(live);
  }

  /**
   * Shows an earlier release and holds it: what is published from now on waits until {@link resume}.
   *
   * @throws Error when it cannot be shown; then the site stays as it was, and nothing is held.
   */
  async putBack(held: Held): Promise<void> {
    const before = this.state.held;
    this.state.held = held;
    try {
      await this.publishing;
      this.take(await this.parts.putBack(held));
      this.parts.log.warn({ ...held }, 'an earlier site was put back');
    } catch (error) {
      this.state.held = before;
      throw error;
    }
  }

  /** Lets go live what a guard stopped, as the CMS stands now. */
  confirm(): void {
    this.confirmed = this.state.cms;
    this.failed = null;
    this.nudge();
  }

  /** Lets what is published go live again. */
  async resume(): Promise<void> {
    await this.parts.letGo();
    this.state.held = null;
    this.nudge();
  }

  /** Looks now instead of at the next turn. */
  nudge(): void {
    this.wake.abort();
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
    try {
      this.state.cms = await this.parts.askState();
      if (this.isUpToDate()) this.state.problem = null;
      else if (this.mayTry()) await this.bringUpToDate();
    } catch (error) {
      this.state.cms = null;
      // A build may have failed because of this: once the CMS is back, it is tried without a pause.
      this.failed = null;
      this.report(error);
    }
    this.measureLag();
  }

  /** Says so, once, when the live site has been behind for long. */
  private measureLag(): void {
    const now = new Date();
    if (this.isUpToDate()) {
      this.state.behindSince = null;
      this.isAlarmed = false;
      return;
    }
    this.state.behindSince ??= now.toISOString();
    const behindMs = now.getTime() - Date.parse(this.state.behindSince);
    if (behindMs < ALARM_AFTER_MS || this.isAlarmed) return;
    this.isAlarmed = true;
    const minutes = Math.round(behindMs / 60_000);
    this.parts.log.error(
      { minutes, problem: this.state.problem?.message },
      'the live site is behind the CMS',
    );
  }

  private isUpToDate(): boolean {
    const { live, cms } = this.state;
    const due = this.nextChangeAt !== null && new Date(this.nextChangeAt) <= new Date();
    if (this.state.held !== null) return true;
    return this.isWarm && live !== null && cms !== null && isSameState(live.state, cms) && !due;
  }

  private mayTry(): boolean {
    if (this.failed === null) return true;
    const moved =
      this.failed.state === null ||
      this.state.cms === null ||
      !isSameState(this.failed.state, this.state.cms);
    return moved || Date.now() >= this.failed.notBefore;
  }

  private async bringUpToDate(): Promise<void> {
    const started = Date.now();
    this.state.building = new Date(started).toISOString();
    try {
      const report = await this.parts.build();
      await this.parts.guard(report, this.isConfirmed(report.state));
      // Somebody put back an earlier site meanwhile: this one waits.
      if (this.state.held !== null) return;
      const publishing = this.parts.publish(report);
      this.publishing = publishing.catch(() => undefined);
      const release = await publishing;
      this.isWarm = true;
      const isNews = !this.state.live || !isSameState(this.state.live.state, release.state);
      this.take(release);
      this.state.lastBuildMs = Date.now() - started;
      this.parts.log.info({ release: release.id, ...release.state, ms: this.state.lastBuildMs }, 'live');
      if (isNews) await this.parts.remember(toGoing(release, this.state.lastBuildMs));
    } catch (error) {
      this.postpone();
      this.report(error);
    } finally {
      this.state.building = null;
    }
  }

  private isConfirmed({ epoch, revision }: PublicationState): boolean {
    return this.confirmed?.epoch === epoch && this.confirmed.revision <= revision;
  }

  private take(release: Release): void {
    this.state.live = toLive(release);
    this.nextChangeAt = release.nextChangeAt;
    this.state.problem = null;
    this.failed = null;
    this.confirmed = null;
    this.parts.onLive(release);
  }

  private postpone(): void {
    const same = this.failed?.state && this.state.cms && isSameState(this.failed.state, this.state.cms);
    const attempts = same && this.failed ? this.failed.attempts + 1 : 1;
    const wait = Math.min(FIRST_RETRY_MS * 2 ** (attempts - 1), LAST_RETRY_MS);
    this.failed = { state: this.state.cms, attempts, notBefore: Date.now() + wait };
  }

  private report(error: unknown): void {
    if (this.stopping.signal.aborted) return;
    const kind =
      error instanceof Error && 'kind' in error
        ? String(error.kind)
        : error instanceof Error
          ? error.name
          : 'Error';
    const message = error instanceof Error ? error.message : String(error);
    if (this.state.problem?.message !== message)
      this.parts.log.error({ kind, problem: message }, 'the site stays as it is');
    const confirmable = error instanceof GuardError && error.confirmable;
    this.parts.onFailure(kind);
    this.state.problem = { at: new Date().toISOString(), kind, message, confirmable };
  }

  private async rest(): Promise<void> {
    const signal = AbortSignal.any([this.wake.signal, this.stopping.signal]);
    await pause(this.parts.pollMs, undefined, { signal }).catch(() => undefined);
  }
}

function toGoing({ id, state, pages }: Release, tookMs: number): Going {
  const { epoch, revision } = state;
  return { at: new Date().toISOString(), release: id, epoch, revision, tookMs, pages: pages.length };
}
