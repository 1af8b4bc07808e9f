import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { messageOf } from '@pain/schema';
import type { Logger } from 'pino';
import type { LiveSite } from '../release/live-site.ts';
import { isSearchCurrent, type Release } from '../release-folder/release.ts';
import { pauseBeforeRetry } from '../timing/attempts.ts';

const LONGEST_PAUSE_MS = 300_000;
const LOOK_MS = 50;

/** What a search keeper works with. */
export interface SearchKeeperParts {
  log: Logger;
  site: Pick<LiveSite, 'release' | 'held' | 'amend'>;
  /** Holds the index of each attempt while it is made, in a folder of its own; nothing else may be there. */
  folder: string;
  /** Makes the index of a site's pages in a folder. */
  makeIndex(site: string, folder: string, signal: AbortSignal): Promise<void>;
  /** Where a release's site is. */
  siteOf(id: string): string;
  /** Whether this process is the one that publishes. */
  mayChange(): boolean;
  /** Whether a build is under way: it carries over the index that was live when it began. */
  isBuilding(): boolean;
  /** Makes the live release with the index of another one's pages, all of it on disk. */
  write(live: Release, folder: string, indexed: Release): Promise<Release>;
  /** Called once a release with the index of a state is live. */
  note(searchOf: Release['state'], before: Release, after: Release): Promise<void>;
  /** How long to wait after the first failure, in milliseconds. */
  firstRetryMs?: number;
}

/**
 * Has search follow the live site where the site is too large for its index to be part of each
 * build: the pages go live with the index of before, and the new one follows. It runs beside the
 * publisher and never holds it up.
 */
export class SearchKeeper {
  /** Why search is behind; null when it is not, or the index is being made. */
  problem: string | null = null;
  private readonly parts: SearchKeeperParts;
  private readonly stopping = new AbortController();
  private running: Promise<void> | null = null;

  constructor(parts: SearchKeeperParts) {
    this.parts = parts;
  }

  /** Looks whether search knows what is live, and has it follow if not. */
  want(): void {
    this.running ??= this.run().finally(() => {
      this.running = null;
    });
  }

  /** Stops; what was begun starts again the next time. */
  async stop(): Promise<void> {
    this.stopping.abort();
    await this.running;
  }

  private async run(): Promise<void> {
    let failures = 0;
    // Also the first look comes after the release that asked for it has gone live.
    for (await pause(0); this.isBehind(); ) {
      failures = (await this.follow()) ? 0 : failures + 1;
      if (failures > 0)
        await pauseBeforeRetry(failures, LONGEST_PAUSE_MS, this.parts.firstRetryMs, this.stopping.signal);
    }
  }

  private isBehind(): boolean {
    const { site, mayChange } = this.parts;
    const isWanted = mayChange() && !site.held && !this.stopping.signal.aborted;
    return isWanted && site.release !== null && !isSearchCurrent(site.release);
  }

  private async follow(): Promise<boolean> {
    const { site, makeIndex, siteOf, log } = this.parts;
    const indexed = site.release;
    if (indexed === null) return true;
    try {
      const started = Date.now();
      const folder = await this.makeRoom();
      await makeIndex(siteOf(indexed.id), folder, this.stopping.signal);
      while (this.parts.isBuilding()) await pause(LOOK_MS, undefined, { signal: this.stopping.signal });
      await this.putLive(indexed, folder);
      log.info({ ...indexed.state, ms: Date.now() - started }, 'search follows');
      this.problem = null;
      return true;
    } catch (error) {
      this.report(error);
      return false;
    }
  }

  /**
   * Empties the folder and makes one within it for this attempt. What an earlier attempt may still write,
   * such as that of a publisher that was killed, is of pages that may be withdrawn by now: it must not get
   * among the files that go live.
   */
  private async makeRoom(): Promise<string> {
    const { folder } = this.parts;
    await rm(folder, { recursive: true, force: true });
    await mkdir(folder, { recursive: true });
    return mkdtemp(path.join(folder, 'attempt-'));
  }

  private async putLive(indexed: Release, folder: string): Promise<void> {
    const { site, write, note } = this.parts;
    const amended = await site.amend((live) => write(live, folder, indexed));
    if (amended) await note(indexed.state, amended.before, amended.after);
  }

  private report(error: unknown): void {
    if (this.stopping.signal.aborted) return;
    const cause = messageOf(error);
    this.problem = `The website's search is not up to date (${cause}).\nIt is tried again automatically. The pages themselves are.`;
    this.parts.log.error({ problem: this.problem }, 'search does not follow');
  }
}
