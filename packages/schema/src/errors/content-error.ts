import { z } from 'zod';
import { type EntryRef, entryRef, toEntryRef } from '../refs/entry-ref.ts';

const faultyEntry = entryRef.extend({
  /** Which publication of it, as an ISO 8601 instant; null where that is not known. */
  publishedAt: z.string().nullable(),
  /** As editors know it, such as `Page “Referral”`; needed where the fault itself does not name it. */
  name: z.string().optional(),
});
const contentFault = z.object({
  /** Which entry, what is wrong with it, and what to do. */
  message: z.string(),
  /** Every entry without which this would not be; none where no entry is the cause. */
  documents: z.array(faultyEntry),
  /**
   * Whether the cause is only somewhere among the entries, and the message names none: by trying,
   * the publisher finds which.
   */
  isSuspicion: z.boolean().optional(),
  /** Whether it may pass without anybody doing something, so that it is worth another try. */
  isPassing: z.boolean().optional(),
});

/** One publication of an entry. */
export type FaultyEntry = z.infer<typeof faultyEntry>;
/** One thing that keeps published content from being shown. */
export type ContentFault = z.infer<typeof contentFault>;

/** Published content that the site cannot show: everything that is wrong with it, not only the first. */
export class ContentError extends Error {
  override readonly name = 'ContentError';
  readonly faults: readonly ContentFault[];

  constructor(...faults: ContentFault[]) {
    super(faults.map(({ message }) => message).join('\n'));
    this.faults = faults;
  }
}

/**
 * Puts in words what is wrong with an entry.
 *
 * @param entry as editors know it, such as `FAQ “How long is it?”`.
 * @param documents every entry without which this would not be.
 */
export function describeFault(
  entry: string,
  documents: readonly FaultyEntry[],
  problems: readonly string[],
  hint = 'Correct it in the CMS and publish again.',
): ContentFault {
  const list = problems.map((problem) => `  - ${problem}`).join('\n');
  return { message: `${entry} cannot be shown:\n${list}\n${hint}`, documents: [...documents] };
}

/** The publication of an entry that a document is of. */
export function publicationOf(document: EntryRef & { publishedAt: string }): FaultyEntry {
  return { ...toEntryRef(document), publishedAt: document.publishedAt };
}

/**
 * What is wrong with the content, when that is what an error tells; it may come from a bundle
 * with a class of its own.
 */
export function faultsOf(error: unknown): ContentFault[] {
  const faults = error instanceof Error && 'faults' in error ? error.faults : [];
  return z.array(contentFault).catch([]).parse(faults);
}
