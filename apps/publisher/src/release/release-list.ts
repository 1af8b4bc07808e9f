import { createHash } from 'node:crypto';
import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import type { ReleaseSummary } from '@pain/schema';
import { ASSETS } from '../release-folder/asset-index.ts';
import {
  isReleaseName,
  isSearchCurrent,
  RELEASE_FILE,
  type Release,
  readRelease,
} from '../release-folder/release.ts';

const ASSETS_LENGTH = 8;

/** Says of a release what everybody may know. */
export function summarise(release: Release): ReleaseSummary {
  const { id, state, builtAt, pages } = release;
  return {
    release: id,
    state,
    builtAt,
    pages: pages.length,
    isSearchCurrent: isSearchCurrent(release),
    assets: nameAssets(release),
  };
}

function nameAssets({ files }: Release): string {
  const names = Object.keys(files).filter((file) => file.startsWith(`${ASSETS}/`));
  return createHash('sha256').update(names.sort().join()).digest('hex').slice(0, ASSETS_LENGTH);
}

/**
 * The releases in a folder. A description is read again only when it changed: those of large sites are long.
 */
export class ReleaseList {
  private readonly folder: string;
  private known = new Map<string, { version: string; summary: ReleaseSummary | null }>();

  constructor(folder: string) {
    this.folder = folder;
  }

  /** All releases, the newest first. */
  async read(): Promise<ReleaseSummary[]> {
    const names = (await readdir(this.folder)).filter(isReleaseName);
    const known = await Promise.all(names.map(async (name) => [name, await this.look(name)] as const));
    this.known = new Map(known);
    return known
      .flatMap(([, { summary }]) => (summary === null ? [] : [summary]))
      .sort((a, b) => b.builtAt.localeCompare(a.builtAt));
  }

  private async look(name: string) {
    const folder = path.join(this.folder, name);
    const version = await versionOf(folder);
    const known = this.known.get(name);
    if (known?.version === version) return known;
    const release = await readRelease(folder);
    return { version, summary: release && summarise(release) };
  }
}

/** Changes whenever the description of the release in a folder does. */
export async function versionOf(folder: string): Promise<string> {
  return stat(path.join(folder, RELEASE_FILE)).then(
    ({ mtimeMs, ino, size }) => `${mtimeMs} ${ino} ${size}`,
    () => 'missing',
  );
}
