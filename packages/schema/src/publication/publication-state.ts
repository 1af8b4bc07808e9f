import { z } from 'zod';

/** What is published, as the CMS numbers it. */
export const publicationState = z.object({
  /** Names the database: another one means that all that was read is void. */
  epoch: z.string().min(1),
  revision: z.int().nonnegative(),
  /** Made up for each revision: the same revision with another one is another state, as after a restored backup. */
  nonce: z.string(),
});
export type PublicationState = z.infer<typeof publicationState>;

/** Whether two answers are of one and the same state of one log. */
export function isSameState(a: PublicationState, b: PublicationState): boolean {
  return a.epoch === b.epoch && a.revision === b.revision && a.nonce === b.nonce;
}
