import { type ContentFault, type ContentType, type Document, faultsOf, parseDocument } from '@pain/schema';
import { z } from 'zod';
import type { Ask } from './ask-cms.ts';
import { type Answer, askEntries, identity, Unanswered } from './ask-entries.ts';
import { parseAnswer } from './parse-answer.ts';
import { refuseFaults } from './refuse-faults.ts';
import { type ReadEntry, refuseTwins } from './refuse-twins.ts';
import { serialiseDocument } from './serialise-document.ts';

/** How many entries one request is for. */
const PAGE_SIZE = 200;
/** What is asked for: one more, which may be the last one again, published twice over. */
const LIMIT = PAGE_SIZE + 1;

const identified = z.object({ documentId: z.string() });

/**
 * Reads every published entry of a type.
 *
 * @throws CmsError when the CMS cannot be read, ContentError for an answer that does not
 * say which entry it is of.
 */
export async function readAll(ask: Ask, type: ContentType): Promise<ReadEntry[]> {
  if (type.kind === 'single') return readSingle(ask, type);
  const entries: ReadEntry[] = [];
  // From the first documentId on: a row without one would make the CMS answer none of the list.
  let asked = askPage(ask, type, { documentId: { gt: '' } });
  for (;;) {
    const answers = await asked;
    const last = answers.length < LIMIT ? undefined : idOf(answers[PAGE_SIZE - 1]);
    // The CMS works on the next page while this one is parsed.
    if (last !== undefined) asked = askAhead(ask, type, { documentId: { gt: last } });
    const own = answers.filter((answer, at) => at < PAGE_SIZE || idOf(answer) === last);
    entries.push(...own.map((answer) => readEntry(type, answer)));
    if (last === undefined) return refuseTwins(type, entries);
  }
}

/**
 * Reads those of the given entries that are published.
 *
 * @throws as {@link readAll}.
 */
export async function readSome(ask: Ask, type: ContentType, ids: readonly string[]): Promise<ReadEntry[]> {
  if (type.kind === 'single') return readSingle(ask, type);
  const entries: ReadEntry[] = [];
  for (let start = 0; start < ids.length; start += PAGE_SIZE) {
    entries.push(...(await readPage(ask, type, { documentId: { in: ids.slice(start, start + PAGE_SIZE) } })));
  }
  return refuseTwins(type, entries);
}

async function readPage(ask: Ask, type: ContentType, filters: Record<string, unknown>): Promise<ReadEntry[]> {
  return (await askPage(ask, type, filters)).map((answer) => readEntry(type, answer));
}

function askPage(ask: Ask, type: ContentType, filters: Record<string, unknown>): Promise<Answer[]> {
  return askEntries(ask, type, { filters, limit: LIMIT });
}

/** Asks before anybody awaits the answer; a failure meanwhile reaches the caller that awaits it later. */
function askAhead(...question: Parameters<typeof askPage>): Promise<Answer[]> {
  const asked = askPage(...question);
  asked.catch(() => undefined);
  return asked;
}

function idOf(answer: Answer): string {
  return answer instanceof Unanswered ? answer.id : parseAnswer(identified, answer).documentId;
}

async function readSingle(ask: Ask, type: ContentType): Promise<ReadEntry[]> {
  return (await askEntries(ask, type)).map((answer) => readEntry(type, answer));
}

/** One entry that cannot be shown must not keep the others from being read. */
function readEntry(type: ContentType, answer: Answer): ReadEntry {
  if (answer instanceof Unanswered) return { id: answer.id, fault: answer.fault };
  try {
    const document = toDocument(type, answer);
    return { id: document.id, document };
  } catch (error) {
    const [fault = faultOf(type, answer, error)] = faultsOf(error);
    const [entry] = fault?.documents ?? [];
    if (!fault || !entry) throw error;
    return { id: entry.id, fault };
  }
}

/**
 * What else reading an entry throws, such as a text that is nested without end; null where
 * nobody can say of which entry.
 */
function faultOf(type: ContentType, answer: unknown, error: unknown): ContentFault | null {
  const who = identity.safeParse(answer);
  if (!who.success || !(error instanceof Error)) return null;
  return new Unanswered(type, { ...who.data, title: Reflect.get(Object(answer), type.title) }, [
    error.message,
  ]).fault;
}

/**
 * `parseDocument` answers the document of the type that it is given; a type known only
 * at run time makes a union.
 */
function toDocument(type: ContentType, entry: unknown): Document {
  const document = parseDocument(type, entry) as Document;
  refuseFaults(type, document);
  // It will be needed, and there is time: the CMS is working on the next page.
  serialiseDocument(document);
  return document;
}
