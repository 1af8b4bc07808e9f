import { type ContentType, dayInBritain } from '@pain/schema';
import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { nameIn } from '../access/person';
import { readVersions } from '../publication/versions';
import { dueOf, usualNextDue } from './due';
import type { ReviewState } from './shapes';
import { findSignOffs, type SignOff } from './sign-offs';

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
  type: ContentType,
  documentId: string,
  rights: { maySignOff: boolean; mayPublish: boolean },
  now: Date,
): Promise<ReviewState> {
  const { draft, fingerprint, published } = await readVersions(strapi, type, documentId);
  const signOffs = await findSignOffs(strapi, type, documentId, SHOWN);
  const today = dayInBritain(now);
  const dates = datesOf(draft, signOffs[0]);
  return {
    fingerprint,
    ...dates,
    due: dueOf(dates.nextDue, today),
    signOffs: signOffs.map(({ id, signedBy, at, evidence }) => ({
      ref: `s${id}`,
      by: nameIn(signedBy),
      at: new Date(at).toISOString(),
      evidence,
    })),
    ...compare(signOffs[0], fingerprint, published),
    ...rights,
    mayPublishDates: rights.mayPublish && published === fingerprint,
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
    reviewer: own?.reviewer ?? (last ? nameIn(last.signedBy) : null),
  };
}

function compare(last: SignOff | undefined, draft: string, published: string | null) {
  if (!last) return { isDraftSigned: null, isPublishedSigned: null };
  const { fingerprint } = last;
  return {
    isDraftSigned: fingerprint === draft,
    isPublishedSigned: published === null ? null : fingerprint === published,
  };
}
