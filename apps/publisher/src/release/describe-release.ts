import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import path from 'node:path';
import type { BuildReport } from '@pain/web/build';
import { mapFewAtATime } from './few-at-a-time.ts';
import type { Release } from './release.ts';

const ID_LENGTH = 16;

/**
 * Describes the release that a build's output would make. Its name is made from its content.
 *
 * @throws Error when a file that the build listed is not there.
 */
export async function describeRelease(outDir: string, { files, ...record }: BuildReport): Promise<Release> {
  const digests = Object.fromEntries(
    await mapFewAtATime(files, async (file) => [file, await digestOf(path.join(outDir, file))] as const),
  );
  const id = nameOf(digests, record.redirects);
  return { ...record, id, builtAt: new Date().toISOString(), files: digests, findings: [] };
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
