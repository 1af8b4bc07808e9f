import { type EntryRef, type PublicationState, publicationState } from '@pain/schema';
import { z } from 'zod';
import type { Ask } from './ask-cms.ts';
import { parseAnswer } from './parse-answer.ts';

/** The most changes that the CMS answers at once. */
export const CHANGES_LIMIT = 1000;

const STATE = '{ publicationState { epoch revision nonce } }';
const COUNTED = `{
  publicationState { epoch revision nonce }
  publicationCounts { type published strays { row title documentId } }
}`;
const CHANGES = `query ($since: Int!, $nonce: String!) {
  publicationChanges(since: $since, nonce: $nonce) { revision nonce type documentId action at }
}`;

const LOST = '{ lostRelations { type documentId targetType targetId } }';

const stateAnswer = z.object({ publicationState });
const stray = z.object({ row: z.int(), title: z.string(), documentId: z.string().nullable() });
/** A published row that is a version of no entry. */
export type Stray = z.infer<typeof stray>;

const publicationCount = z.object({
  type: z.string(),
  published: z.int().nonnegative(),
  strays: z.array(stray),
});
const countedAnswer = stateAnswer.extend({ publicationCounts: z.array(publicationCount) });

const publicationChange = z
  .object({
    revision: z.int(),
    nonce: z.string(),
    type: z.string().min(1),
    documentId: z.string().min(1),
    /** `publish`, `unpublish`, `delete`, or `update` of a file. */
    action: z.string(),
    /** By the clock of the CMS, as an ISO 8601 instant. */
    at: z.string(),
  })
  .transform(({ documentId, ...change }) => ({ ...change, id: documentId }));
const changesAnswer = z.object({ publicationChanges: z.array(publicationChange) });

/** One change of what is published: of an entry, or of a file of the media library. */
export type PublicationChange = z.infer<typeof publicationChange>;

const lostRelation = z
  .object({
    type: z.string(),
    documentId: z.string(),
    targetType: z.string(),
    targetId: z.string(),
  })
  .transform((lost): { source: EntryRef; target: EntryRef } => ({
    source: { type: lost.type, id: lost.documentId },
    target: { type: lost.targetType, id: lost.targetId },
  }));
const lostAnswer = z.object({ lostRelations: z.array(lostRelation) });

/** That a published entry, the source, lacks another published one that it points to. */
export type LostRelation = z.infer<typeof lostRelation>;

/**
 * Reads what the CMS's publication log stands at.
 *
 * @throws CmsError when the CMS cannot be read.
 */
export async function askState(ask: Ask): Promise<PublicationState> {
  return parseAnswer(stateAnswer, await ask(STATE)).publicationState;
}

/** How many entries of each type are published in a state. */
export interface Counted {
  state: PublicationState;
  /** By the names of content types. */
  counts: ReadonlyMap<string, PublicationCount>;
}

type PublicationCount = z.infer<typeof publicationCount>;

/**
 * Reads the position of the log and how many entries are published, so that the caller knows whether it read
 * them all. Somebody may publish between the two.
 *
 * @throws CmsError when the CMS cannot be read.
 */
export async function askCounted(ask: Ask): Promise<Counted> {
  const { publicationState, publicationCounts } = parseAnswer(countedAnswer, await ask(COUNTED));
  return {
    state: publicationState,
    counts: new Map(publicationCounts.map((count) => [count.type, count])),
  };
}

/**
 * Reads the changes after a state, oldest first, at most {@link CHANGES_LIMIT}. None when the log is no
 * continuation of that state.
 *
 * @throws CmsError when the CMS cannot be read.
 */
export async function askChanges(
  ask: Ask,
  { revision: since, nonce }: PublicationState,
): Promise<PublicationChange[]> {
  return parseAnswer(changesAnswer, await ask(CHANGES, { since, nonce })).publicationChanges;
}

/**
 * Reads what published entries lack of that which they point to, though it is published, too.
 *
 * @throws CmsError when the CMS cannot be read.
 */
export async function askLostRelations(ask: Ask): Promise<LostRelation[]> {
  return parseAnswer(lostAnswer, await ask(LOST)).lostRelations;
}
