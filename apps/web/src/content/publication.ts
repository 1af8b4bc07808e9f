import { z } from 'zod';
import type { Ask } from './ask-cms.ts';
import { parseAnswer } from './parse-answer.ts';

/** What is published, as the CMS numbers it. */
export interface PublicationState {
  /** Names the database: another one means that all that was read is void. */
  epoch: string;
  revision: number;
  /** Made up for each revision: the same revision with another one is another state, as after a restored backup. */
  nonce: string;
}

/** One change of what is published. */
export interface PublicationChange {
  revision: number;
  nonce: string;
  /** Name of a content type, or `file`. */
  type: string;
  documentId: string;
  /** `publish`, `unpublish`, `delete`, or `update` of a file. */
  action: string;
  /** By the clock of the CMS, as an ISO 8601 instant. */
  at: string;
}

/** That a published entry lacks another published one that it points to. */
export interface LostRelation {
  type: string;
  documentId: string;
  targetType: string;
  targetId: string;
}

/** The most changes that the CMS answers at once. */
export const CHANGES_LIMIT = 1000;

const STATE = '{ publicationState { epoch revision nonce } }';
const COUNTED = `{
  publicationState { epoch revision nonce }
  publicationCounts { type published }
}`;
const CHANGES = `query ($since: Int!, $nonce: String!) {
  publicationChanges(since: $since, nonce: $nonce) { revision nonce type documentId action at }
}`;

const LOST = '{ lostRelations { type documentId targetType targetId } }';

const stateAnswer = z.object({
  publicationState: z.object({
    epoch: z.string().min(1),
    revision: z.int().nonnegative(),
    nonce: z.string(),
  }),
});
const countedAnswer = stateAnswer.extend({
  publicationCounts: z.array(z.object({ type: z.string(), published: z.int().nonnegative() })),
});
const changesAnswer = z.object({
  publicationChanges: z.array(
    z.object({
      revision: z.int(),
      nonce: z.string(),
      type: z.string(),
      documentId: z.string().min(1),
      action: z.string(),
      at: z.string(),
    }),
  ),
});
const lostAnswer = z.object({
  lostRelations: z.array(
    z.object({ type: z.string(), documentId: z.string(), targetType: z.string(), targetId: z.string() }),
  ),
});

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
  counts: ReadonlyMap<string, number>;
}

/**
 * Reads what the log stands at and how many entries are published, so that whoever reads them knows whether one is missing. Somebody
 * may have published between the two.
 *
 * @throws CmsError when the CMS cannot be read.
 */
export async function askCounted(ask: Ask): Promise<Counted> {
  const { publicationState, publicationCounts } = parseAnswer(countedAnswer, await ask(COUNTED));
  return {
    state: publicationState,
    counts: new Map(publicationCounts.map(({ type, published }) => [type, published])),
  };
}

/** Whether two answers are of one and the same state of one log. */
export function isSameState(a: PublicationState, b: PublicationState): boolean {
  return a.epoch === b.epoch && a.revision === b.revision && a.nonce === b.nonce;
}

/**
 * Reads the changes after a state, oldest first, at most {@link CHANGES_LIMIT}. None when the log is no continuation of
 * that state.
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
