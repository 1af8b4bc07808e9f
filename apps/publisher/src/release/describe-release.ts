import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import path from 'node:path';
import type { BuildReport } from '@pain/web/build';
import { carrySince } from './carry-since.ts';
import { mapFewAtATime } from './few-at-a-time.ts';
import type { Release } from './release.ts';

const ID_LENGTH = 16;

/**
 * Describes the release that a build's output would make. Its name is made from its content.
 *
 * @throws Error when a file that the build listed is not there.
 */
export async function describeRelease(
  outDir: string,
  { state, nextChangeAt, documents, pages, redirects, files }: BuildReport,
  previous: Release | null,
): Promise<Release> {
  const manifest = Object.fromEntries(
    await mapFewAtATime(files, async (file) => [file, await digestOf(path.join(outDir, file))] as const),
  );
  const builtAt = new Date().toISOString();
  return {
    id: nameOf(manifest, redirects),
    state,
    builtAt,
    nextChangeAt,
    files: manifest,
    documents: carrySince({ documents, pages }, previous, builtAt),
    pages,
    redirects,
    findings: [],
  };
}

function nameOf(files: Release['files'], redirects: Release['redirects']): string {
  const hash = createHash('sha256').update(JSON.stringify([files, redirects]));
  return hash.digest('hex').slice(0, ID_LENGTH);
}

async function digestOf(file: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(file)) hash.update(chunk);
  return hash.digest('hex');
}
