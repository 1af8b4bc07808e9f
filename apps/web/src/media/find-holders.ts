import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { FaultyEntry } from '@pain/schema';
import { CONTENT_FILE, parseContent } from '../site-manifest.ts';

/**
 * The entries of a built site that show a file, by its address in the media library. Asked only when something is wrong with it.
 */
export async function findHolders(url: string, outDir: string): Promise<FaultyEntry[]> {
  const entries = parseContent(await readFile(path.join(outDir, CONTENT_FILE), 'utf8'));
  const holding = entries.filter((entry) => holds(entry, url));
  return holding.map(({ type, id, publishedAt }) => ({
    ref: type,
    id,
    publishedAt: typeof publishedAt === 'string' ? publishedAt : null,
  }));
}

function holds(value: unknown, url: string): boolean {
  if (typeof value !== 'object' || value === null) return false;
  if ('url' in value && value.url === url) return true;
  return Object.values(value).some((part) => holds(part, url));
}
