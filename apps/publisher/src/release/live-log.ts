import { readFile, rename } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { explainDiskError } from '../disk-error.ts';
import { syncFolder, writeDurably } from './durable.ts';

/** More than a year of a quiet site, and a few days of the busiest; receipts of older changes say "since" the oldest. */
const KEPT = 2000;

const going = z.object({
  /** When it went live, as an ISO 8601 instant. */
  at: z.string(),
  release: z.string(),
  epoch: z.string(),
  revision: z.number(),
  /** From the look that found something new until it was live, in milliseconds. */
  tookMs: z.number(),
  pages: z.number(),
  /** When search found what had changed, as an ISO 8601 instant; null while it does not. Earlier versions do not say. */
  searchAt: z.string().nullable().optional(),
});

/** One time that a state of the CMS went live. */
export type Going = z.infer<typeof going>;

/** What went live when: releases say what the site is, this says since when. Kept on disk beside the releases. */
export class LiveLog {
  private readonly file: string;
  private entries: Going[] = [];

  constructor(siteDir: string) {
    this.file = path.join(siteDir, 'live.json');
  }

  /** Reads what was kept. A log that is lost or damaged is begun anew: it only tells, nothing depends on it. */
  async open(): Promise<void> {
    try {
      this.entries = z.array(going).parse(JSON.parse(await readFile(this.file, 'utf8')));
    } catch {
      this.entries = [];
    }
  }

  /** @throws DiskError when the disk is full or refuses. */
  async append(entry: Going): Promise<void> {
    await this.write([...this.entries, entry].slice(-KEPT));
  }

  /**
   * Notes that search holds the pages of a state.
   *
   * @param release the release that went live with its index, in the place of `before`.
   * @throws DiskError when the disk is full or refuses.
   */
  async noteSearch(
    state: { epoch: string; revision: number },
    before: string,
    release: string,
  ): Promise<void> {
    const at = new Date().toISOString();
    const isReached = ({ epoch, revision }: Going) => epoch === state.epoch && revision <= state.revision;
    const changed = this.entries.map((entry) => ({
      ...entry,
      release: entry.release === before ? release : entry.release,
      searchAt: entry.searchAt === null && isReached(entry) ? at : entry.searchAt,
    }));
    await this.write(changed);
  }

  private async write(entries: Going[]): Promise<void> {
    this.entries = entries;
    const partial = `${this.file}.partial`;
    try {
      await writeDurably(partial, JSON.stringify(this.entries));
      await rename(partial, this.file);
      await syncFolder(path.dirname(this.file));
    } catch (error) {
      throw explainDiskError(error, this.file);
    }
  }

  /** The last ones, the newest first. */
  latest(count: number): Going[] {
    return this.entries.slice(-count).reverse();
  }

  /** The first time that a revision, or one after it, went live; null when that is not known. */
  findFirst(epoch: string, revision: number): Going | null {
    return this.entries.find((entry) => entry.epoch === epoch && entry.revision >= revision) ?? null;
  }
}
