import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { link, lstat, mkdir, readdir, readlink, rename, rm, symlink } from 'node:fs/promises';
import path from 'node:path';
import type { BuildReport } from '@pain/web/build';
import { explainDiskError } from '../disk-error.ts';
import { COMPRESSED, isText, writeCompressed } from './compressed.ts';
import { copyDurably, syncFolder, syncFolders, writeDurably } from './durable.ts';
import { mapFewAtATime } from './few-at-a-time.ts';
import { RELEASE_FILE, type Release, readRelease, SITE_FOLDER } from './release.ts';

const PARTIAL = '.partial-';
const ID_LENGTH = 16;
/** How many releases are kept to go back to, and for the assets of pages that are open somewhere. */
const KEPT = 10;

/** The releases on disk and the link to the live one. */
export class ReleaseStore {
  /** Holds one folder a release. */
  readonly releases: string;
  private readonly current: string;

  constructor(siteDir: string) {
    this.releases = path.join(siteDir, 'releases');
    this.current = path.join(siteDir, 'current');
  }

  /**
   * Makes the folders, and removes what an interrupted release left.
   *
   * @throws DiskError when nothing can be written there.
   */
  async open(): Promise<void> {
    try {
      await mkdir(this.releases, { recursive: true });
      const left = (await readdir(this.releases)).filter((name) => name.startsWith(PARTIAL));
      for (const name of left) await removeFolder(path.join(this.releases, name));
    } catch (error) {
      throw explainDiskError(error, this.releases);
    }
  }

  /** The live release; null before the first, or when its description cannot be read. */
  async live(): Promise<Release | null> {
    const target = await readlink(this.current).catch(() => null);
    return target === null ? null : readRelease(path.resolve(path.dirname(this.current), target));
  }

  /** All releases, the newest first. */
  async list(): Promise<Release[]> {
    const names = await readdir(this.releases);
    const releases = await Promise.all(names.map((name) => readRelease(path.join(this.releases, name))));
    return releases.filter((release) => release !== null).sort((a, b) => b.builtAt.localeCompare(a.builtAt));
  }

  /** Where a release's site is. */
  siteOf({ id }: Release): string {
    return path.join(this.releases, id, SITE_FOLDER);
  }

  /**
   * Makes a release of a build's output and puts it live by one rename. Nothing is live before everything is on disk;
   * a failure leaves the live release as it was and nothing half-made behind.
   *
   * @throws DiskError when the disk is full or refuses, with the path and the remedy.
   */
  async publish(outDir: string, report: BuildReport): Promise<Release> {
    try {
      return await this.putLive(outDir, report);
    } catch (error) {
      throw explainDiskError(error, this.releases);
    }
  }

  /**
   * Makes an earlier release the live one.
   *
   * @throws Error when there is no such release, and DiskError when the disk refuses.
   */
  async putBack(id: string): Promise<Release> {
    const release = (await this.list()).find((candidate) => candidate.id === id);
    if (!release) throw new Error(`There is no release ${id} any more. Choose one that /releases lists.`);
    try {
      await this.pointTo(id);
    } catch (error) {
      throw explainDiskError(error, this.releases);
    }
    return release;
  }

  private async putLive(outDir: string, report: BuildReport): Promise<Release> {
    const previous = await this.live();
    const release = await describe(outDir, report);
    const folder = path.join(this.releases, release.id);
    if (!(await exists(folder))) await this.write(release, outDir, previous, folder);
    else await this.describeAnew(release, folder);
    await this.pointTo(release.id);
    // The release is live already. What cannot be removed now is removed after the next one.
    await this.prune(release).catch(() => undefined);
    return release;
  }

  private async write(
    release: Release,
    outDir: string,
    previous: Release | null,
    folder: string,
  ): Promise<void> {
    const partial = path.join(this.releases, `${PARTIAL}${randomUUID()}`);
    try {
      const site = path.join(partial, SITE_FOLDER);
      await mapFewAtATime(Object.entries(release.files), async ([file, digest]) => {
        await mkdir(path.dirname(path.join(site, file)), { recursive: true });
        const unchanged = previous !== null && previous.files[file] === digest;
        if (unchanged) await linkFile(this.siteOf(previous), site, file);
        else await copyFile(outDir, site, file);
      });
      await writeDurably(path.join(partial, RELEASE_FILE), JSON.stringify(release));
      await syncFolders(partial);
      await rename(partial, folder);
      await syncFolder(this.releases);
    } catch (error) {
      await removeFolder(partial);
      throw error;
    }
  }

  /** The same site again, of a later revision: only its description is new. */
  private async describeAnew(release: Release, folder: string): Promise<void> {
    const partial = path.join(folder, `${PARTIAL}${RELEASE_FILE}`);
    await writeDurably(partial, JSON.stringify(release));
    await rename(partial, path.join(folder, RELEASE_FILE));
    await syncFolder(folder);
  }

  private async pointTo(id: string): Promise<void> {
    const next = `${this.current}.next`;
    await rm(next, { force: true });
    await symlink(path.join('releases', id), next);
    await rename(next, this.current);
    await syncFolder(path.dirname(this.current));
  }

  private async prune(live: Release): Promise<void> {
    const others = (await this.list()).filter(({ id }) => id !== live.id);
    const kept = new Set([live.id, ...others.slice(0, KEPT).map(({ id }) => id)]);
    const names = (await readdir(this.releases)).filter((name) => !kept.has(name));
    for (const name of names) await removeFolder(path.join(this.releases, name));
  }
}

/** A file that is the same in the release before, with its compressed forms as far as it has any. */
async function linkFile(from: string, to: string, file: string): Promise<void> {
  await link(path.join(from, file), path.join(to, file));
  if (!isText(file)) return;
  for (const ending of COMPRESSED) {
    const form = `${file}${ending}`;
    if (await exists(path.join(from, form))) await link(path.join(from, form), path.join(to, form));
  }
}

async function copyFile(from: string, to: string, file: string): Promise<void> {
  await copyDurably(path.join(from, file), path.join(to, file));
  if (isText(file)) await writeCompressed(to, file);
}

async function describe(
  outDir: string,
  { state, nextChangeAt, pages, redirects, files }: BuildReport,
): Promise<Release> {
  const digests = await mapFewAtATime(
    files,
    async (file) => [file, await digestOf(path.join(outDir, file))] as const,
  );
  const manifest = Object.fromEntries(digests);
  const id = createHash('sha256')
    .update(JSON.stringify([manifest, redirects]))
    .digest('hex')
    .slice(0, ID_LENGTH);
  return { id, state, builtAt: new Date().toISOString(), nextChangeAt, files: manifest, pages, redirects };
}

async function digestOf(file: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(file)) hash.update(chunk);
  return hash.digest('hex');
}

async function removeFolder(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true });
}

async function exists(file: string): Promise<boolean> {
  return lstat(file).then(
    () => true,
    () => false,
  );
}
