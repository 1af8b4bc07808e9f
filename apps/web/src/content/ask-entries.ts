import {
  ANSWER,
  type ContentFault,
  type ContentType,
  describeFault,
  nameOfEntry,
  toGraphqlDocument,
  toIdentityDocument,
} from '@pain/schema';
import { z } from 'zod';
import type { Ask } from './ask-cms.ts';
import { CmsError, type EntryProblem } from './cms-error.ts';
import { describeProblem } from './describe-problem.ts';
import { parseAnswer } from './parse-answer.ts';

/** Of which entry an answer is, and of which publication of it as far as that is known. */
export const identity = z.looseObject({
  documentId: z.string(),
  publishedAt: z
    .string()
    .nullish()
    .transform((instant) => instant ?? null),
});

/**
 * How many titles are asked for at once, one by one; the others are found among those
 * that are asked for next.
 */
const NAMED_AT_ONCE = 50;

const listAnswer = z.object({ [ANSWER]: z.array(z.unknown()) });
const singleAnswer = z.object({ [ANSWER]: z.unknown() });

/** What the CMS answers of an entry, of which nothing is known yet. */
export type Answer = unknown;

/** A published entry that the CMS cannot answer, such as one with nothing in a field that is required. */
export class Unanswered {
  readonly id: string;
  /** Why it cannot be shown. */
  readonly fault: ContentFault;

  constructor(type: ContentType, { documentId, publishedAt, title }: Identity, problems: readonly string[]) {
    this.id = documentId;
    const entry = { type: type.name, id: documentId, publishedAt };
    this.fault = describeFault(nameOfEntry(type, documentId, title), [entry], problems);
  }
}

/**
 * Asks for published entries of a type, in the order of their documentId. GraphQL answers none where it
 * cannot answer one: that one is then found by its place, and the others are asked for without it.
 *
 * @param variables which of them; of a single type there is one.
 * @throws CmsError when the CMS cannot be read.
 */
export async function askEntries(
  ask: Ask,
  type: ContentType,
  variables?: Record<string, unknown>,
): Promise<Answer[]> {
  try {
    return entriesIn(type, await ask(toGraphqlDocument(type), variables));
  } catch (error) {
    if (!(error instanceof CmsError) || error.ofEntries.size === 0) throw error;
    const all = await askIdentities(ask, type, variables);
    const failed = await Promise.all(
      [...error.ofEntries].slice(0, NAMED_AT_ONCE).flatMap(([place, problems]) => {
        const one = all[place];
        return one ? [describe(ask, type, one, problems)] : [];
      }),
    );
    // Somebody published meanwhile, and the places are others.
    if (failed.length === 0) throw error;
    return inOrder(all, failed, await askOthers(ask, type, { all, failed, variables }));
  }
}

async function describe(
  ask: Ask,
  type: ContentType,
  one: Identity,
  problems: readonly EntryProblem[],
): Promise<Unanswered> {
  const title = one.title ?? (await askTitle(ask, type, one.documentId));
  return new Unanswered(
    type,
    { ...one, title },
    problems.map((problem) => describeProblem(type, problem)),
  );
}

/** On its own: of a list, the CMS answers no title where it cannot answer one. */
async function askTitle(ask: Ask, type: ContentType, id: string): Promise<unknown> {
  const variables = type.kind === 'single' ? {} : { filters: { documentId: { in: [id] } }, limit: 1 };
  const answer = await ask(toIdentityDocument(type, [type.title]), variables).catch(() => null);
  return answer === null ? null : toIdentities(type, answer)[0]?.title;
}

/** With the fields that a fault is named by, unless those are what the CMS cannot answer. */
async function askIdentities(
  ask: Ask,
  type: ContentType,
  variables: Record<string, unknown> | undefined,
): Promise<Identity[]> {
  for (const fields of [['publishedAt', type.title], ['publishedAt'], [type.title]]) {
    const answer = await ask(toIdentityDocument(type, fields), variables).catch(() => null);
    if (answer !== null) return toIdentities(type, answer);
  }
  return toIdentities(type, await ask(toIdentityDocument(type), variables));
}

function toIdentities(type: ContentType, answer: unknown): Identity[] {
  return entriesIn(type, answer).map((one) => {
    const found = parseAnswer(identity, one);
    return { ...found, title: found[type.title] };
  });
}

/** Which publication of an entry something is about, and its title as far as it is known. */
type Identity = z.infer<typeof identity> & { title?: unknown };

interface Found {
  all: readonly Identity[];
  failed: readonly Unanswered[];
  variables: Record<string, unknown> | undefined;
}

async function askOthers(ask: Ask, type: ContentType, { all, failed, variables }: Found): Promise<Answer[]> {
  const wrong = new Set(failed.map(({ id }) => id));
  const ids = all.map(({ documentId }) => documentId).filter((id) => !wrong.has(id));
  if (ids.length === 0) return [];
  return askEntries(ask, type, { ...variables, filters: { documentId: { in: ids } } });
}

function inOrder(all: Found['all'], failed: Found['failed'], others: readonly Answer[]): Answer[] {
  const byId = new Map([...failed, ...others].map((one) => [idOf(one), one]));
  return all.flatMap(({ documentId }) => byId.get(documentId) ?? []);
}

function idOf(answer: Answer): string {
  return answer instanceof Unanswered ? answer.id : parseAnswer(identity, answer).documentId;
}

function entriesIn(type: ContentType, answer: unknown): Answer[] {
  if (type.kind !== 'single') return parseAnswer(listAnswer, answer)[ANSWER];
  const entry = parseAnswer(singleAnswer, answer)[ANSWER];
  return entry === null || entry === undefined ? [] : [entry];
}
