import { storedRef } from '@pain/web/manifest';
import { z } from 'zod';

const finding = z.object({
  /** Which guard it comes from. */
  guard: z.enum(['content', 'page', 'vanished', 'shrink', 'link', 'anchor', 'file', 'relation']),
  /**
   * What follows: `stop` leaves the live site as it is; `keep-back` shows the entries that cause it as they were before
   * and publishes all others; `warn` publishes everything.
   */
  effect: z.enum(['stop', 'keep-back', 'warn']),
  /** For clinical staff: which entry, what is wrong with it, and what to do. */
  message: z.string(),
  /** The page where it shows. */
  path: z.string(),
  /** The entries that it concerns. */
  documents: z.array(storedRef),
});

/** What a guard has found in a new site. */
export type Finding = z.infer<typeof finding>;
/** Parses findings as a release keeps them. */
export const findings = z.array(finding);
