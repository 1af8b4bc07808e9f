import { z } from 'zod';

/** What is published, as the CMS numbers it. */
export const publicationState = z
  .object({
    epoch: z
      .string()
      .min(1)
      .describe('names the database of the CMS; with another name, nothing that was read before counts'),
    revision: z.int().nonnegative().describe('goes up with each change of what is published'),
    nonce: z
      .string()
      .describe(
        'new for each revision: tells apart two states with one revision, as after a restored backup',
      ),
  })
  .meta({ title: 'PublicationState' });
export type PublicationState = z.infer<typeof publicationState>;

/** Whether two answers are of one and the same state of one log. */
export function isSameState(a: PublicationState, b: PublicationState): boolean {
  return a.epoch === b.epoch && a.revision === b.revision && a.nonce === b.nonce;
}
