import { createHash } from 'node:crypto';
import { mkdir, readFile, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import {
  blocks,
  byKey,
  type Component,
  type ContentFault,
  type ContentType,
  components,
  contentTypes,
  type Document,
  keyOf,
  publicationState,
  toGraphqlDocument,
  toStrapiComponent,
  toStrapiContentType,
} from '@pain/schema';
import { z } from 'zod';
import { pointersIn } from '../manifest/pointers.ts';
import { CONTENT_VERSION } from '../manifest/site-manifest.ts';
import { serialiseDocument } from './serialise-document.ts';
import type { Content } from './sync-content.ts';
import { writeWhole } from './write-whole.ts';

/** Grows when the parsers make something else of the same answers, such as what a link leads to. */
const PARSERS = 3;

/**
 * Of what the definitions ask for, and by which rules it is read: documents kept from another
 * definition are of no use.
 */
export function shapeOf(types: readonly ContentType[], parts: readonly Component[]): string {
  const rules = [...types.map(toStrapiContentType), ...parts.map(toStrapiComponent)];
  const attributes = JSON.stringify(rules.map(({ attributes }) => attributes));
  return createHash('sha256')
    .update([CONTENT_VERSION, PARSERS, ...types.map(toGraphqlDocument), attributes].join())
    .digest('hex');
}

const SHAPE = shapeOf(contentTypes, [...components, ...blocks]);

const kept = z.object({
  shape: z.literal(SHAPE),
  state: publicationState,
  // Nothing but `keepContent` writes the file, and only parsed documents: thousands are not parsed again.
  documents: z.array(z.custom<Document>((value) => typeof value === 'object')),
  unread: z.array(z.tuple([z.string(), z.custom<ContentFault | null>((value) => typeof value === 'object')])),
});

const COMMA = Buffer.from(',');

/**
 * What this process kept or recalled last: thousands of documents are not read from
 * their file again and again.
 */
let latest: { version: string; content: Content } | undefined;

/**
 * What was read from the CMS for the build before, or null when there is nothing that is of use.
 *
 * It lies in a file of our own rather than in Astro's store, which every build writes, reads and compiles as
 * a whole, value by value: with thousands of documents that takes longer than all else, and half a gigabyte.
 */
export async function recallContent(file: string): Promise<Content | null> {
  try {
    const version = await versionOf(file);
    if (latest?.version === version) return latest.content;
    const { state, documents, unread } = kept.parse(JSON.parse(await readFile(file, 'utf8')));
    const content = { state, documents: byKey(documents), unread: new Map(unread) };
    latest = { version, content };
    return content;
  } catch {
    return null;
  }
}

/** Keeps what was read, as a whole or not at all. */
export async function keepContent(file: string, content: Content): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true });
  await writeWhole(file, serialiseContent(content));
  latest = { version: await versionOf(file), content };
}

function serialiseContent({ state, documents, unread }: Content): Uint8Array {
  const beside = JSON.stringify({ version: CONTENT_VERSION, shape: SHAPE, state, unread: [...unread] });
  const one = [...documents.values()].flatMap((document) => [COMMA, serialiseDocument(document)]).slice(1);
  return Buffer.concat([Buffer.from(`${beside.slice(0, -1)},"documents":[`), ...one, Buffer.from(']}')]);
}

/**
 * Has the next build reread what made a build fail, so that a wrong answer of the CMS does not persist: the
 * entries at fault and those that they point to, which an answer may have left out. Where a fault names no
 * entries, or the content is not at fault at all, the next build rereads everything.
 */
export async function invalidateContent(file: string, faults: readonly ContentFault[]): Promise<void> {
  const isNamed = faults.length > 0 && faults.every(({ documents }) => documents.length > 0);
  const content = isNamed ? await recallContent(file) : null;
  if (content === null) return rm(file, { force: true });
  const named = faults.flatMap(({ documents }) => documents.map(keyOf));
  const invalid = new Set(named.flatMap((key) => [key, ...pointedToBy(content.documents.get(key))]));
  const { documents, unread } = content;
  if ([...invalid].every((key) => unread.has(key))) return;
  await keepContent(file, {
    ...content,
    documents: new Map([...documents].filter(([key]) => !invalid.has(key))),
    unread: new Map([...[...invalid].map((key) => [key, null] as const), ...unread]),
  });
}

function pointedToBy(document: Document | undefined): string[] {
  return document === undefined ? [] : pointersIn(document);
}

/** Changes whenever the file is written, and with the definitions. */
async function versionOf(file: string): Promise<string> {
  const { size, mtimeNs, ctimeNs, ino } = await stat(file, { bigint: true });
  return [SHAPE, file, size, mtimeNs, ctimeNs, ino].join();
}
