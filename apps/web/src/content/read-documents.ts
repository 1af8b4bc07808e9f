import { ANSWER, type ContentType, type Document, parseDocument, toGraphqlDocument } from '@pain/schema';
import { z } from 'zod';
import type { Ask } from './ask-cms.ts';
import { parseAnswer } from './parse-answer.ts';
import { refuseFaults } from './refuse-faults.ts';

/** How many entries one request asks for; the CMS answers at most 201. */
const PAGE_SIZE = 200;

const listAnswer = z.object({ [ANSWER]: z.array(z.unknown()) });
const identified = z.object({ documentId: z.string() });
const singleAnswer = z.object({ [ANSWER]: z.unknown() });

/**
 * Reads every published entry of a type.
 *
 * @throws CmsError when the CMS cannot be read, ContentError when an entry cannot be shown.
 */
export async function readAll(ask: Ask, type: ContentType): Promise<Document[]> {
  if (type.kind === 'single') return readSingle(ask, type);
  const documents: Document[] = [];
  let asked = askPage(ask, type, {});
  for (;;) {
    const entries = await asked;
    const last = entries.length < PAGE_SIZE ? undefined : lastIdOf(entries);
    // The CMS works on the next page while this one is parsed.
    if (last !== undefined) asked = askAhead(ask, type, { documentId: { gt: last } });
    documents.push(...entries.map((entry) => toDocument(type, entry)));
    if (last === undefined) return documents;
  }
}

/**
 * Reads those of the given entries that are published.
 *
 * @throws as {@link readAll}.
 */
export async function readSome(ask: Ask, type: ContentType, ids: readonly string[]): Promise<Document[]> {
  if (type.kind === 'single') return readSingle(ask, type);
  const documents: Document[] = [];
  for (let start = 0; start < ids.length; start += PAGE_SIZE) {
    documents.push(
      ...(await readPage(ask, type, { documentId: { in: ids.slice(start, start + PAGE_SIZE) } })),
    );
  }
  return documents;
}

async function readPage(ask: Ask, type: ContentType, filters: Record<string, unknown>): Promise<Document[]> {
  return (await askPage(ask, type, filters)).map((entry) => toDocument(type, entry));
}

async function askPage(ask: Ask, type: ContentType, filters: Record<string, unknown>): Promise<unknown[]> {
  const answer = await ask(toGraphqlDocument(type), { filters, limit: PAGE_SIZE });
  return parseAnswer(listAnswer, answer)[ANSWER];
}

/** What fails before anybody waits for it is told to whoever then does. */
function askAhead(...question: Parameters<typeof askPage>): Promise<unknown[]> {
  const asked = askPage(...question);
  asked.catch(() => undefined);
  return asked;
}

function lastIdOf(entries: readonly unknown[]): string {
  return parseAnswer(identified, entries.at(-1)).documentId;
}

async function readSingle(ask: Ask, type: ContentType): Promise<Document[]> {
  const entry = parseAnswer(singleAnswer, await ask(toGraphqlDocument(type)))[ANSWER];
  return entry === null || entry === undefined ? [] : [toDocument(type, entry)];
}

/** `parseDocument` answers the document of the type that it is given; a type known only at run time makes a union. */
function toDocument(type: ContentType, entry: unknown): Document {
  const document = parseDocument(type, entry) as Document;
  refuseFaults(type, document);
  return document;
}
