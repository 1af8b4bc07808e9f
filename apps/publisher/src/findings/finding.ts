import { publicationState } from '@pain/schema';
import { storedRef } from '@pain/web/manifest';
import { z } from 'zod';

const finding = z.object({
  /** Which guard it comes from. */
  guard: z.enum(['content', 'page', 'vanished', 'shrink', 'link', 'anchor', 'file', 'relation']),
  /**
   * What follows: `stop` leaves the live site as it is; `keep-back` shows the entries that cause it as they
   * were before and publishes all others; `as-live` does the same with entries of which nothing has changed;
   * `warn` publishes everything.
   */
  effect: z.enum(['stop', 'keep-back', 'as-live', 'warn']),
  /** For clinical staff: which entry, what is wrong with it, and what to do. */
  message: z.string(),
  /** The page where it shows. */
  path: z.string(),
  /** The entries that it concerns. */
  documents: z.array(storedRef),
  /** Up to which state of the CMS what is live of them is what is published; of `as-live` only. */
  asOf: publicationState.pick({ epoch: true, revision: true }).optional(),
  /**
   * Whether building with the entries ends the process that builds, or makes it hang: later
   * builds begin without them.
   */
  endedBuild: z.boolean().optional(),
  /** Whether it may pass without anybody doing something: it is tried again, with growing pauses. */
  isPassing: z.boolean().optional(),
});

/** What a guard has found in a new site. */
export type Finding = z.infer<typeof finding>;
/** Parses findings as a release keeps them. */
export const findings = z.array(finding);
