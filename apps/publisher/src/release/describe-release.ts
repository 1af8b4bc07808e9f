import { createHash } from 'node:crypto';
import { isSameState } from '@pain/schema';
import type { BuildReport } from '@pain/web/build';
import { SEARCH_FOLDER } from '@pain/web/manifest';
import type { Release } from '../release-folder/release.ts';
import { differences } from '../release-folder/site-folder.ts';

const ID_LENGTH = 16;

/**
 * Describes the release that a build's output would make. Its name is made from its content.
 *
 * @param digests SHA-256 of every file of the build, by its path.
 * @param live the release whose search index is carried over when the build made none.
 */
export function describeRelease(
  { files: _files, hasSearchIndex, ...record }: BuildReport,
  digests: Release['files'],
  live: Release | null,
): Release {
  const site = { ...record, builtAt: new Date().toISOString(), findings: [] };
  if (hasSearchIndex) return named({ ...site, searchOf: record.state, files: digests });
  const files = { ...digests, ...(live && searchFiles(live.files)) };
  return named({ ...site, searchOf: live && indexOf({ ...site, files }, live), files });
}

/**
 * Describes the same site with another search index.
 *
 * @param digests SHA-256 of every file of the index, by its path in the site.
 * @param indexed the release whose pages the index holds.
 */
export function withSearchIndex(
  { id: _id, ...site }: Release,
  digests: Release['files'],
  { state, files }: Pick<Release, 'state' | 'files'>,
): Release {
  const others = Object.entries(site.files).filter(([file]) => !isOfSearch(file));
  const searchOf = indexOf(site, { state, files });
  return named({ ...site, searchOf, files: { ...Object.fromEntries(others), ...digests } });
}

/** What the index of one site is of in another one: see {@link Release}. */
function indexOf(
  site: Pick<Release, 'state' | 'files'>,
  { searchOf, state, files }: Pick<Release, 'searchOf' | 'state' | 'files'>,
): Release['searchOf'] {
  const of = searchOf === undefined ? state : searchOf;
  if (of === null || !isSameState(of, site.state)) return of;
  return hasSamePages(site.files, files) ? of : null;
}

function hasSamePages(one: Release['files'], other: Release['files']): boolean {
  const { gone, fresh } = differences(one, other);
  return ![...gone, ...fresh].some((file) => file.endsWith('.html'));
}

/** The files of a site that belong to its search index. */
export function searchFiles(files: Release['files']): Release['files'] {
  return Object.fromEntries(Object.entries(files).filter(([file]) => isOfSearch(file)));
}

function isOfSearch(file: string): boolean {
  return file.startsWith(`${SEARCH_FOLDER}/`);
}

function named(site: Omit<Release, 'id'>): Release {
  const files = Object.fromEntries(Object.entries(site.files).sort(([a], [b]) => (a < b ? -1 : 1)));
  const hash = createHash('sha256').update(JSON.stringify([files, site.redirects]));
  return { ...site, files, id: hash.digest('hex').slice(0, ID_LENGTH) };
}
