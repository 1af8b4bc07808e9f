import { type MirrorState, messageOf } from '@pain/schema';
import type { Logger } from 'pino';
import type { Release } from '../release-folder/release.ts';
import { pauseBeforeRetry } from '../timing/attempts.ts';
import { Lag } from '../timing/lag.ts';
import type { Bucket } from './bucket.ts';
import type { Inventory } from './inventory.ts';
import { pushRelease } from './push-release.ts';

const LONGEST_PAUSE_MS = 300_000;

/** What a mirror works with. */
export interface MirrorParts {
  log: Logger;
  bucket: Bucket;
  inventory: Inventory;
  /** How long to wait after the first failure, in milliseconds. */
  firstRetryMs?: number;
}

/** Keeps a copy of the live site in a bucket. It runs beside the publisher and never holds it up. */
export class Mirror {
  readonly state: MirrorState = { release: null, at: null, problem: null };
  private readonly parts: MirrorParts;
  private readonly stopping = new AbortController();
  private readonly lag = new Lag();
  private wanted: { release: Release; folder: string } | null = null;
  private running: Promise<void> | null = null;

  constructor(parts: MirrorParts) {
    this.parts = parts;
  }

  /** For how long the bucket has not held what is live, in milliseconds. */
  get behindMs(): number {
    return this.lag.ms;
  }

  /** Has the bucket hold this release, once what is pushed at this moment is there. */
  want(release: Release, folder: string): void {
    this.wanted = { release, folder };
    this.lag.note(true);
    this.running ??= this.run().finally(() => {
      this.running = null;
    });
  }

  /** Ends; what was pushed until then is known the next time. */
  async stop(): Promise<void> {
    this.stopping.abort();
    this.parts.bucket.close();
    await this.running;
  }

  private async run(): Promise<void> {
    const left = await this.parts.inventory.open();
    if (left) this.parts.log.warn({ problem: left }, 'files may be left in a bucket');
    for (let failures = 0; this.wanted && !this.stopping.signal.aborted; ) {
      const { wanted } = this;
      const isDone = await this.push(wanted.release, wanted.folder);
      if (isDone && this.wanted === wanted) this.wanted = null;
      this.lag.note(this.wanted !== null);
      failures = isDone ? 0 : failures + 1;
      if (!isDone)
        await pauseBeforeRetry(failures, LONGEST_PAUSE_MS, this.parts.firstRetryMs, this.stopping.signal);
    }
  }

  private async push(release: Release, folder: string): Promise<boolean> {
    const { log, bucket, inventory } = this.parts;
    try {
      await pushRelease(release, folder, bucket, inventory);
      Object.assign(this.state, { release: release.id, at: new Date().toISOString(), problem: null });
      log.info({ release: release.id }, 'pushed to the bucket');
      return true;
    } catch (error) {
      this.report(error);
      return false;
    }
  }

  private report(error: unknown): void {
    if (this.stopping.signal.aborted) return;
    const cause = messageOf(error);
    const message = `The copy of the site in the bucket is not up to date (${cause}).\nIt is tried again automatically. If it goes on, check the S3 settings and that the service can be reached.`;
    if (this.state.problem?.message !== message) this.parts.log.error({ problem: message }, 'push failed');
    this.state.problem = { at: new Date().toISOString(), message };
  }
}
