import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { type EntryRef, isSameEntry, isSameState } from '@pain/schema';
import { siteRecord } from '@pain/web/manifest';
import { z } from 'zod';
import { findings } from '../findings/finding.ts';

/** Describes a release inside its folder; it is not served. */
export const RELEASE_FILE = 'release.json';
/** Holds the entries that a release was made from, inside its folder; it is not served. */
export const CONTENT_COPY = 'content.json';
/** Holds the site inside a release's folder. */
export const SITE_FOLDER = 'site';

/** Whether a folder among the releases is named as one. The others are being written or removed. */
export function isReleaseName(name: string): boolean {
  return /^[0-9a-f]+$/.test(name);
}

const release = siteRecord.extend({
  /**
   * The state whose pages the search index holds; null when there is no index yet, or when it is of other
   * pages of the release's own state: a page changes by time, too. Releases of an earlier version do not say:
   * their index is of their own state.
   */
  searchOf: siteRecord.shape.state.nullable().optional(),
  id: z.string(),
  builtAt: z.string(),
  /** SHA-256 of every file, by its path. */
  files: z.record(z.string(), z.string()),
  /** What the guards said and what did not stop it: warnings, and the entries that were kept back. */
  findings: findings.default([]),
});

/** A finished site: its folder never changes. */
export type Release = z.infer<typeof release>;

/** What serving a release takes. */
export type Served = Pick<Release, 'id' | 'files' | 'redirects'>;

/** Whether search finds what the release shows. */
export function isSearchCurrent({ searchOf, state }: Pick<Release, 'searchOf' | 'state'>): boolean {
  return searchOf === undefined || (searchOf !== null && isSameState(searchOf, state));
}

/** Reads a release's description; null when there is none, or none that this version understands. */
export async function readRelease(folder: string): Promise<Release | null> {
  try {
    return release.parse(JSON.parse(await readFile(path.join(folder, RELEASE_FILE), 'utf8')));
  } catch {
    return null;
  }
}

/**
 * The page that shows an entry: its own, or the first on which it is. The home page for what no page shows.
 */
export function pathOf(entry: EntryRef | undefined, { pages }: Release): string {
  if (entry === undefined) return '/';
  const isIt = (other: EntryRef | null) => other !== null && isSameEntry(other, entry);
  const page = pages.find((one) => isIt(one.entry)) ?? pages.find(({ documents }) => documents.some(isIt));
  return page?.path ?? '/';
}
