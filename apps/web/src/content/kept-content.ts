import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { contentTypes, type Document, toGraphqlDocument } from '@pain/schema';
import { z } from 'zod';
import type { Content } from './sync-content.ts';

/** What the definitions ask for: documents kept from another definition are of no use. */
const SHAPE = createHash('sha256').update(contentTypes.map(toGraphqlDocument).join()).digest('hex');

const kept = z.object({
  shape: z.literal(SHAPE),
  state: z.object({ epoch: z.string(), revision: z.int(), nonce: z.string() }),
  // Nothing but `keepContent` writes the file, and only parsed documents: thousands are not parsed again.
  documents: z.array(z.tuple([z.string(), z.custom<Document>((value) => typeof value === 'object')])),
});

/**
 * What was read from the CMS for the build before, or null when there is nothing that is of use.
 *
 * It lies in a file of our own rather than in Astro's store, which every build writes, reads and compiles as a whole, value by
 * value: with thousands of documents that takes longer than all else, and half a gigabyte.
 */
export async function recallContent(file: string): Promise<Content | null> {
  try {
    const { state, documents } = kept.parse(JSON.parse(await readFile(file, 'utf8')));
    return { state, documents: new Map(documents) };
  } catch {
    return null;
  }
}

/** Keeps what was read, as a whole or not at all. */
export async function keepContent(file: string, { state, documents }: Content): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(`${file}.partial`, JSON.stringify({ shape: SHAPE, state, documents: [...documents] }));
  await rename(`${file}.partial`, file);
}

/** Has the next build read everything anew. */
export async function forgetContent(file: string): Promise<void> {
  await rm(file, { force: true });
}
