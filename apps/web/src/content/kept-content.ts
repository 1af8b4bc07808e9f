import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { contentTypes, type Document, toGraphqlDocument } from '@pain/schema';
import { z } from 'zod';
import { keyOf } from './key-of.ts';
import type { Content } from './sync-content.ts';

/** What the definitions ask for: documents kept from another definition are of no use. */
const SHAPE = createHash('sha256').update(contentTypes.map(toGraphqlDocument).join()).digest('hex');

const kept = z.object({
  shape: z.literal(SHAPE),
  state: z.object({ epoch: z.string(), revision: z.int(), nonce: z.string() }),
  // Nothing but `keepContent` writes the file, and only parsed documents: thousands are not parsed again.
  documents: z.array(z.custom<Document>((value) => typeof value === 'object')),
});

/**
 * What this process kept or recalled last. Astro evaluates our modules anew in every build, and the loader and the pages apart from
 * each other; the process itself remembers, so that thousands of documents are not read from their file two times a build.
 */
const memory: typeof globalThis & { keptContent?: { version: string; content: Content } | undefined } =
  globalThis;

/**
 * What was read from the CMS for the build before, or null when there is nothing that is of use.
 *
 * It lies in a file of our own rather than in Astro's store, which every build writes, reads and compiles as a whole, value by
 * value: with thousands of documents that takes longer than all else, and half a gigabyte.
 */
export async function recallContent(file: string): Promise<Content | null> {
  try {
    const version = await versionOf(file);
    if (memory.keptContent?.version === version) return memory.keptContent.content;
    const { state, documents } = kept.parse(JSON.parse(await readFile(file, 'utf8')));
    const content = { state, documents: new Map(documents.map((document) => [keyOf(document), document])) };
    memory.keptContent = { version, content };
    return content;
  } catch {
    return null;
  }
}

/** Keeps what was read, as a whole or not at all. */
export async function keepContent(file: string, content: Content): Promise<void> {
  const { state, documents } = content;
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(
    `${file}.partial`,
    JSON.stringify({ shape: SHAPE, state, documents: [...documents.values()] }),
  );
  await rename(`${file}.partial`, file);
  memory.keptContent = { version: await versionOf(file), content };
}

/** Has the next build read everything anew. */
export async function forgetContent(file: string): Promise<void> {
  await rm(file, { force: true });
}

/** Changes whenever the file is written, and with the definitions. */
async function versionOf(file: string): Promise<string> {
  const { size, mtimeNs, ctimeNs, ino } = await stat(file, { bigint: true });
  return [SHAPE, file, size, mtimeNs, ctimeNs, ino].join();
}
