import { z } from 'zod';
import type { Ask } from './ask-cms.ts';
import { parseAnswer } from './parse-answer.ts';

/** What is published, as the CMS numbers it. */
export interface PublicationState {
  /** Names the database: another one means that all that was read is void. */
  epoch: string;
  revision: number;
}

/** One change of what is published. */
export interface PublicationChange {
  revision: number;
  /** Name of a content type, or `file`. */
  type: string;
  documentId: string;
}

/** The most changes that the CMS answers at once. */
export const CHANGES_LIMIT = 1000;

const STATE = '{ publicationState { epoch revision } }';
const CHANGES = 'query ($since: Int!) { publicationChanges(since: $since) { revision type documentId } }';

const stateAnswer = z.object({
  publicationState: z.object({ epoch: z.string().min(1), revision: z.int().nonnegative() }),
});
const changesAnswer = z.object({
  publicationChanges: z.array(
    z.object({ revision: z.int(), type: z.string(), documentId: z.string().min(1) }),
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

/**
 * Reads the changes after a revision, oldest first, at most {@link CHANGES_LIMIT}.
 *
 * @throws CmsError when the CMS cannot be read.
 */
export async function askChanges(ask: Ask, since: number): Promise<PublicationChange[]> {
  return parseAnswer(changesAnswer, await ask(CHANGES, { since })).publicationChanges;
}
