import { randomUUID } from 'node:crypto';
import { mkdir, readdir, rename } from 'node:fs/promises';
import path from 'node:path';
import { DiskError } from '../disk/disk-error.ts';
import { discard, removeFolder } from '../disk/durable.ts';
import { runProgram } from '../disk/run-program.ts';
import {
  differences,
  isComplete,
  linkFiles,
  removeFiles,
  type SiteFolder,
} from '../release-folder/site-folder.ts';

/** A copy that is ready, or is being made. */
interface Copy {
  /** Whose copy it is. */
  of: SiteFolder;
  /** Null when it could not be made; fails with a DiskError when the disk does not answer. */
  folder: Promise<string | null>;
}

/**
 * A copy of the live site by hard links, made while nobody waits, to become the next release by what
 * is different there. With 5,000 pages a copy takes 25,000 operations on the disk, and a publish
 * changes a few dozen files.
 *
 * A spare is optional: a release can be made without one. Only a disk that does not answer is reported to the
 * caller that takes the spare: without a spare, the release would wait for that disk as well.
 */
export class Spare {
  private readonly folder: string;
  private readonly limitMs: number | undefined;
  private copy: Copy | null = null;

  /**
   * @param folder holds the copy, on the same disk as the releases.
   * @param limitMs how long a copy may take.
   */
  constructor(folder: string, limitMs?: number) {
    this.folder = folder;
    this.limitMs = limitMs;
  }

  /** Removes what an earlier process left, beside everything else: its names are never used again. */
  async clear(): Promise<void> {
    const left = await readdir(this.folder).catch(() => []);
    for (const name of left) removeFolder(path.join(this.folder, name)).catch(() => undefined);
  }

  /**
   * Makes the copy of a site ready. One call at a time. What fails leaves none.
   *
   * @param old a release that nobody needs any more, whose folder may become the copy: mostly
   * it differs in a few files.
   * @throws DiskError when the disk does not answer.
   */
  async prepare(site: SiteFolder, old: SiteFolder | null): Promise<void> {
    const before = this.copy;
    if (before?.of.id === site.id) return;
    this.copy = null;
    const start = (await toStart(before)) ?? old;
    this.copy = { of: site, folder: this.make(site, start) };
    await this.copy.folder;
  }

  /**
   * Hands over the copy of a release's site, which is the caller's from then on; null when there is none.
   *
   * @throws DiskError when the disk did not answer while it was made.
   */
  async take(id: string): Promise<string | null> {
    const { copy } = this;
    if (copy?.of.id !== id) return null;
    this.copy = null;
    return copy.folder;
  }

  private async make(site: SiteFolder, start: SiteFolder | null): Promise<string | null> {
    const target = path.join(this.folder, randomUUID());
    try {
      await mkdir(this.folder, { recursive: true });
      if (start === null) await this.copyByLinks(site.folder, target);
      else await turnInto(site, start, target);
      if (!(await isComplete(target, site.files))) throw new Error(`Files of ${site.folder} are missing.`);
      return target;
    } catch (error) {
      await discard(target, error);
      if (error instanceof DiskError) throw error;
      return null;
    }
  }

  /**
   * By a program of its own at low priority: thousands of links in this process would keep readers waiting.
   */
  private async copyByLinks(source: string, target: string): Promise<void> {
    await runProgram('nice', ['cp', '-al', source, target], this.folder, this.limitMs);
  }
}

/** A copy of another site is a good start: nobody took it. */
async function toStart(copy: Copy | null): Promise<SiteFolder | null> {
  const folder = await copy?.folder.catch(() => null);
  return copy && folder ? { ...copy.of, folder } : null;
}

async function turnInto(site: SiteFolder, start: SiteFolder, target: string): Promise<void> {
  await rename(start.folder, target);
  const { gone, fresh } = differences(start.files, site.files);
  await removeFiles(target, gone);
  await linkFiles(site.folder, target, fresh);
}
