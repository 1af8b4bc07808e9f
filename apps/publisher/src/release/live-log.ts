import { readFile } from 'node:fs/promises';
import path from 'node:path';
import pLimit from 'p-limit';
import { z } from 'zod';
import { replaceDurably } from '../disk/durable.ts';
import { keptBackIn } from '../findings/kept-back.ts';
import { isSearchCurrent, type Release } from '../release-folder/release.ts';

/**
 * More than a year of a quiet site, and a few days of the busiest; receipts of older
 * changes say "since" the oldest.
 */
const KEPT = 2000;

const going = z.object({
  /** When it went live, as an ISO 8601 instant. */
  at: z.string(),
  release: z.string(),
  epoch: z.string(),
  revision: z.number(),
  /**
   * With the revision it names one state of the CMS, also after a restored backup.
   * Earlier versions do not say.
   */
  nonce: z.string().optional(),
  /** From the look that found something new until it was live, in milliseconds. */
  tookMs: z.number(),
  pages: z.number(),
  /**
   * When search found what had changed, as an ISO 8601 instant; null while it does not.
   * Earlier versions do not say.
   */
  searchAt: z.string().nullable().optional(),
  /** The entries that it shows as they were before, as `type:id`. Earlier versions do not say. */
  keptBack: z.array(z.string()).default([]),
  /**
   * What an administrator did, and who it was; null for what went live automatically. Earlier
   * versions did not note it.
   */
  order: z
    .object({ kind: z.enum(['put-back', 'resume']), by: z.string() })
    .nullable()
    .default(null),
});

/** One time that a state of the CMS went live, or that an administrator held the site or let go of it. */
export type Going = z.infer<typeof going>;

/** An entry as it was published by one of its changes. */
export interface EntryVersion {
  /** The entry, as `type:id`. */
  key: string;
  epoch: string;
  revision: number;
}

/** Describes that a release is live from now on. */
export function toGoing(release: Release, tookMs: number, order: Going['order'] = null): Going {
  const { id, pages, state } = release;
  const at = new Date().toISOString();
  return {
    at,
    release: id,
    epoch: state.epoch,
    revision: state.revision,
    nonce: state.nonce,
    tookMs,
    pages: pages.length,
    searchAt: isSearchCurrent(release) ? at : null,
    keptBack: keptBackIn(release),
    order,
  };
}

/**
 * What went live when: releases say what the site is, this says since when. Kept on disk beside the releases.
 */
export class LiveLog {
  private readonly file: string;
  private entries: Going[] = [];
  private readonly inTurn = pLimit(1);

  constructor(siteDir: string) {
    this.file = path.join(siteDir, 'live.json');
  }

  /** Reads the stored log. A lost or damaged one starts empty: it only informs, nothing depends on it. */
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
   * @param release the release that went live with its index, instead of `before`.
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

  /** One after the other: an administrator's order may meet a site that goes live. */
  private write(entries: Going[]): Promise<void> {
    this.entries = entries;
    return this.inTurn(() => replaceDurably(this.file, JSON.stringify(this.entries)));
  }

  /** The last ones, the newest first. */
  latest(count: number): Going[] {
    return this.entries.slice(-count).reverse();
  }

  /** The time from which on every site has shown a version of an entry; null when that is not known. */
  findSince(version: EntryVersion): Going | null {
    const entries = ofOneCount(this.entries);
    const last = entries.findLastIndex((entry) => !shows(entry, version));
    return entries[last + 1] ?? null;
  }

  /** Whether a site before the last one has shown a version of an entry. */
  wasShown(version: EntryVersion): boolean {
    return ofOneCount(this.entries)
      .slice(0, -1)
      .some((entry) => shows(entry, version));
  }
}

/**
 * Returns what went live since the CMS last began to count again, as after a restored backup: what went live
 * before says nothing about the same revisions counted again. It does not compare times, since the CMS may
 * have another clock. A site that was put back has an earlier revision anyway.
 */
function ofOneCount(entries: readonly Going[]): readonly Going[] {
  const made = [...entries.entries()].filter(([, { order }]) => order === null);
  const first = made.findLast(([, entry], index) => isCountedAgain(entry, made[index - 1]?.[1]));
  return entries.slice(first?.[0] ?? 0);
}

function isCountedAgain({ epoch, revision, nonce }: Going, before: Going | undefined): boolean {
  if (before === undefined) return false;
  if (epoch !== before.epoch || revision < before.revision) return true;
  return revision === before.revision && nonce !== (before.nonce ?? nonce);
}

function shows(entry: Going, { key, epoch, revision }: EntryVersion): boolean {
  return entry.epoch === epoch && entry.revision >= revision && !entry.keptBack.includes(key);
}
