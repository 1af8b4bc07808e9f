import { randomUUID } from 'node:crypto';
import { renameSync } from 'node:fs';
import { mkdir, readdir, readFile, readlink, rename, symlink } from 'node:fs/promises';
import path from 'node:path';
import type { ReleaseSummary } from '@pain/schema';
import type { BuildReport } from '@pain/web/build';
import { CONTENT_FILE, parseContent, type StoredDocument } from '@pain/web/manifest';
import { explainDiskError } from '../disk/disk-error.ts';
import { removeFolder, syncFolder } from '../disk/durable.ts';
import { isCompressedForm } from '../release-folder/compressed.ts';
import { Digests } from '../release-folder/digests.ts';
import {
  CONTENT_COPY,
  isReleaseName,
  RELEASE_FILE,
  type Release,
  readRelease,
  type Served,
  SITE_FOLDER,
} from '../release-folder/release.ts';
import { isComplete, listFiles, type SiteFolder } from '../release-folder/site-folder.ts';
import { chooseKept } from './choose-kept.ts';
import { describeRelease, searchFiles, withSearchIndex } from './describe-release.ts';
import { findLeftovers, REMOVED } from './leftovers.ts';
import { ReleaseList, versionOf } from './release-list.ts';
import { Spare } from './spare.ts';
import { PARTIAL, type Writing, writeRelease } from './write-release.ts';

/** The releases on disk and the link to the live one. */
export class ReleaseStore {
  /** Holds one folder a release. */
  readonly releases: string;
  private readonly current: string;
  private readonly summaries: ReleaseList;
  private readonly digests = new Digests();
  private readonly spare: Spare;
  /** The release that is being written, or was last: it may not be live yet. */
  private written: string | null = null;

  constructor(siteDir: string) {
    this.releases = path.join(siteDir, 'releases');
    this.spare = new Spare(path.join(siteDir, 'spare'));
    this.current = path.join(siteDir, 'current');
    this.summaries = new ReleaseList(this.releases);
  }

  /**
   * Makes the folders.
   *
   * @throws DiskError when nothing can be written there.
   */
  async open(): Promise<void> {
    await this.explaining(() => mkdir(this.releases, { recursive: true }));
  }

  /**
   * Removes what a process left that was interrupted while it wrote. Only for the one process that makes
   * releases, before it writes.
   *
   * @throws DiskError when it cannot be removed.
   */
  async clearPartial(): Promise<void> {
    await this.explaining(async () => {
      await this.spare.clear();
      for (const left of await findLeftovers(this.releases)) await removeFolder(left);
    });
  }

  /** The live release; null before the first, or when its description cannot be read: see {@link newest}. */
  async live(): Promise<Release | null> {
    const id = await this.liveId();
    return id === null ? null : this.find(id);
  }

  /** The name of the live release, as the link has it; null before the first. */
  async liveId(): Promise<string | null> {
    const target = await readlink(this.current).catch(() => null);
    return target === null ? null : path.basename(target);
  }

  /** Changes whenever the live release or its description does; null before the first. */
  async liveVersion(): Promise<string | null> {
    const id = await this.liveId();
    return id === null ? null : `${id} ${await versionOf(path.join(this.releases, id))}`;
  }

  /** A release by its name; null when there is none. */
  async find(id: string): Promise<Release | null> {
    return isReleaseName(id) ? readRelease(path.join(this.releases, id)) : null;
  }

  /** All releases, the newest first. */
  async list(): Promise<ReleaseSummary[]> {
    return this.summaries.read();
  }

  /** The newest release whose description can be read; null when there is none. */
  async newest(): Promise<Release | null> {
    const [newest] = await this.list();
    return newest ? this.find(newest.release) : null;
  }

  /**
   * Returns the live site without its description; null before the first. It has no redirects, and only the
   * names of its files are known.
   *
   * @throws Error when its folder cannot be read.
   */
  async liveFiles(): Promise<Served | null> {
    const id = await this.liveId();
    if (id === null) return null;
    const all = await listFiles(this.siteOf(id));
    const files = all.filter((file) => !isCompressedForm(file));
    return { id, files: Object.fromEntries(files.map((file) => [file, ''])), redirects: [] };
  }

  /** Where a release's description is. */
  descriptionOf(id: string): string {
    return path.join(this.releases, id, RELEASE_FILE);
  }

  /** Where a release's site is. */
  siteOf(id: string): string {
    return path.join(this.releases, id, SITE_FOLDER);
  }

  /**
   * The entries that a release was made from.
   *
   * @throws Error when they cannot be read.
   */
  async contentOf({ id }: Release): Promise<StoredDocument[]> {
    return parseContent(await readFile(path.join(this.releases, id, CONTENT_COPY), 'utf8'));
  }

  /**
   * Describes the release that a build's output would make.
   *
   * @param live the release whose search index, if all of it is there, is carried over
   * when the build made none.
   * @throws DiskError or Error when the output is not whole.
   */
  async describe(outDir: string, report: BuildReport, live: Release | null): Promise<Release> {
    return this.explaining(async () => {
      const digests = await this.digests.of(outDir, report.files);
      const hasIndex = live !== null && (await isComplete(this.siteOf(live.id), searchFiles(live.files)));
      return describeRelease(report, digests, hasIndex ? live : null);
    });
  }

  /**
   * Makes the folder of a release, all of it on disk. A failure leaves nothing half-made behind.
   *
   * @param previous a release with which unchanged files are shared.
   * @throws DiskError when the disk is full or refuses, with the path and the remedy.
   */
  async write(release: Release, outDir: string, previous: Release | null): Promise<void> {
    const content = path.join(outDir, CONTENT_FILE);
    await this.explaining(() => this.writeSharing(previous, { release, outDir, content }));
  }

  /**
   * Makes a release of the same site with another search index, all of it on disk.
   *
   * @param folder holds the index, as `makeSearchIndex` made it, and nothing else.
   * @param indexed the release whose pages the index holds.
   * @throws DiskError as {@link write}.
   */
  async writeIndexed(site: Release, folder: string, indexed: Release): Promise<Release> {
    return this.explaining(async () => {
      const files = await listFiles(folder);
      const release = withSearchIndex(site, await new Digests().of(folder, files), indexed);
      const content = path.join(this.releases, site.id, CONTENT_COPY);
      await this.writeSharing(site, { release, outDir: folder, content });
      return release;
    });
  }

  /**
   * Puts a release live by one rename.
   *
   * @throws DiskError when the disk is full or refuses; the live release is then as before.
   */
  async putLive(id: string): Promise<void> {
    await this.explaining(async () => {
      const next = `${this.current}.next-${randomUUID()}`;
      await symlink(path.join('releases', id), next);
      await rename(next, this.current);
      await syncFolder(path.dirname(this.current));
    });
  }

  /**
   * Removes releases that nobody needs, and makes ready what the next one begins with. What cannot be done
   * now is done the next time.
   *
   * @param before the release that was live until now: the next one may be in the making on top of it.
   */
  async tidy(live: Release, before: Release | null): Promise<void> {
    const kept = chooseKept(await this.list(), live.id, new Date());
    const unused = (await readdir(this.releases)).filter(
      (name) => !kept.has(name) && name !== before?.id && !name.startsWith(PARTIAL),
    );
    const old = await this.findOne(unused);
    const away = this.takeAway(unused);
    const start = old && away.get(old.id);
    await this.spare.prepare(
      this.toSiteFolder(live),
      start ? { ...this.toSiteFolder(old), folder: path.join(start, SITE_FOLDER) } : null,
    );
    for (const folder of away.values()) await removeFolder(folder).catch(() => undefined);
  }

  /**
   * Takes their names from folders that are to be removed, all at once: nobody goes back to a release that is
   * being taken apart, and the next one may be of the same content again, and so of the same name.
   *
   * @returns where they are now, by their names.
   */
  private takeAway(names: readonly string[]): ReadonlyMap<string, string> {
    const away = new Map<string, string>();
    for (const name of names.filter((one) => one !== this.written)) {
      const folder = path.join(this.releases, `${REMOVED}${randomUUID()}`);
      try {
        renameSync(path.join(this.releases, name), folder);
        away.set(name, folder);
      } catch {
        // Something in it is in use, or somebody removed it.
      }
    }
    return away;
  }

  /** The first of some names that is a whole release. */
  private async findOne(names: readonly string[]): Promise<Release | null> {
    for (const name of names) {
      const release = await this.find(name);
      if (release) return release;
    }
    return null;
  }

  private toSiteFolder({ id, files }: Release): SiteFolder {
    return { id, files, folder: this.siteOf(id) };
  }

  private writeSharing(
    previous: Release | null,
    writing: Pick<Writing, 'release' | 'outDir' | 'content'>,
  ): Promise<void> {
    this.written = writing.release.id;
    const shared = previous && this.toSiteFolder(previous);
    return writeRelease({ ...writing, releases: this.releases, shared, spare: this.spare });
  }

  private async explaining<T>(task: () => Promise<T>): Promise<T> {
    try {
      return await task();
    } catch (error) {
      throw explainDiskError(error, this.releases);
    }
  }
}
