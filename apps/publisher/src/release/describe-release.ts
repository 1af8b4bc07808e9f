import { createHash } from 'node:crypto';
import type { BuildReport } from '@pain/web/build';
import type { Release } from './release.ts';

const ID_LENGTH = 16;

/**
 * Describes the release that a build's output would make. Its name is made from its content.
 *
 * @param digests SHA-256 of every file of the build, by its path.
 */
export function describeRelease(
  { files: _files, ...record }: BuildReport,
  digests: Release['files'],
): Release {
  const id = nameOf(digests, record.redirects);
  return { ...record, id, builtAt: new Date().toISOString(), files: digests, findings: [] };
}

function nameOf(files: Release['files'], redirects: Release['redirects']): string {
  const hash = createHash('sha256').update(JSON.stringify([files, redirects]));
  return hash.digest('hex').slice(0, ID_LENGTH);
}
