import { z } from 'zod';
import type { Ask } from './ask-cms.ts';
import { parseAnswer } from './parse-answer.ts';

const HISTORY =
  'query ($since: Int!) { publicationChanges(since: $since) { revision type documentId action at } }';

const historyAnswer = z.object({
  publicationChanges: z.array(
    z.object({
      revision: z.int(),
      /** Name of a content type, or `file`. */
      type: z.string(),
      documentId: z.string(),
      /** `publish`, `unpublish`, `delete`, or `update` of a file. */
      action: z.string(),
      /** By the clock of the CMS, as an ISO 8601 instant. */
      at: z.string(),
    }),
  ),
});

/** What was done to published content, and when. */
export type PublicationEvent = z.infer<typeof historyAnswer>['publicationChanges'][number];

/**
 * Reads what was done after a revision, oldest first, at most 1,000 rows.
 *
 * @throws CmsError when the CMS cannot be read.
 */
export async function askHistory(ask: Ask, since: number): Promise<PublicationEvent[]> {
  return parseAnswer(historyAnswer, await ask(HISTORY, { since })).publicationChanges;
}
