import { type ContentType, contentTypes, dayInBritain, type EntryRef } from '@pain/schema';
import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { describeStored } from '../../../../kernel/people/describe-actor';
import { hasNews, readVersions, type Versions } from '../../../../kernel/publication/versions';
import { REVIEWED, type ReviewState } from '../../review-shapes';
import { dueOf, usualNextDue } from './due';
import { findSignOffs, type SignOff, signedFingerprintOf } from './sign-offs';

/** The types that are reviewed. */
export const REVIEWED_TYPES: readonly ContentType[] = contentTypes.filter(({ name }) =>
  REVIEWED.includes(name),
);

/** Whether entries of a type say themselves when they were reviewed. Of others only the sign-offs say it. */
export function hasReview({ fields }: ContentType): boolean {
  return 'review' in fields;
}

const SHOWN = 5;
const review = z.object({
  id: z.number(),
  lastReviewed: z.string().nullable(),
  nextDue: z.string().nullable(),
  reviewer: z.string().nullable(),
});

/** What the entry itself says of its review, or null. */
export function reviewOf(draft: Record<string, unknown>): z.infer<typeof review> | null {
  return review.safeParse(draft.review).data ?? null;
}

/** How the review of an entry stands. */
export async function readReviewState(
  strapi: Core.Strapi,
  entry: EntryRef,
  rights: { maySignOff: boolean; mayPublish: boolean },
  now: Date,
): Promise<ReviewState> {
  const versions = await readVersions(strapi, entry);
  const { draft, fingerprint } = versions;
  const signOffs = await findSignOffs(strapi, entry, SHOWN);
  const today = dayInBritain(now);
  const dates = datesOf(draft, signOffs[0]);
  return {
    fingerprint,
    ...dates,
    due: dueOf(dates.nextDue, today),
    signOffs: signOffs.map(({ id, signedBy, at, evidence }) => ({
      ref: `s${id}`,
      by: describeStored(signedBy).by,
      at: new Date(at).toISOString(),
      evidence,
    })),
    ...compare(signOffs[0], versions),
    ...rights,
    mayPublishDates: rights.mayPublish && !hasNews(versions),
    usualNextDue: usualNextDue(today),
    today,
  };
}

/** The entry's own word counts: somebody may have moved a date since the sign-off. */
function datesOf(draft: Record<string, unknown>, last: SignOff | undefined) {
  const own = reviewOf(draft);
  return {
    lastReviewed: own?.lastReviewed ?? last?.reviewedOn ?? null,
    nextDue: own?.nextDue ?? last?.nextDue ?? null,
    reviewer: own?.reviewer ?? (last ? describeStored(last.signedBy).by : null),
  };
}

function compare(last: SignOff | undefined, { fingerprint, published }: Versions) {
  if (!last) return { isDraftSigned: null, isPublishedSigned: null };
  const signed = signedFingerprintOf(last);
  return {
    isDraftSigned: signed === fingerprint,
    isPublishedSigned: published === null ? null : signed === published,
  };
}
