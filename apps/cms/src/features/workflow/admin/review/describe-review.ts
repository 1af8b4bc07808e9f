import { writeDay } from '@pain/schema';
import type { Tone } from '../../../../admin-kit/entry/Lines';
import { describeMoment } from '../../../../kernel/dates/describe-instant';
import { describeDistance } from '../../../../kernel/dates/distance';
import type { ReviewState } from '../../review-shapes';

/** How a review is shown: a coloured heading, sentences below it, and whether the saved draft is signed. */
export interface ReviewText {
  heading: string;
  tone: Tone;
  lines: string[];
}

const HEADINGS: Readonly<Record<ReviewState['due'], [string, Tone]>> = {
  overdue: ['Review overdue', 'danger'],
  soon: ['Review due soon', 'warning'],
  later: ['Reviewed', 'success'],
  never: ['Not reviewed yet', 'neutral'],
};

/** The review of an entry in words for staff. */
export function describeReview(state: ReviewState, now = new Date()): ReviewText {
  const [heading, tone] = HEADINGS[state.due];
  return { heading, tone, lines: [datesOf(state), ...signingOf(state, now)].filter((line) => line !== null) };
}

function datesOf({ due, nextDue, today, lastReviewed, reviewer }: ReviewState): string | null {
  if (nextDue === null) return null;
  const last = lastReviewed === null ? '' : ` Last reviewed ${writeDay(lastReviewed)}${by(reviewer)}.`;
  const when =
    due === 'later'
      ? `Next due ${writeDay(nextDue)}.`
      : `${due === 'overdue' ? 'It was' : 'It is'} due ${describeDistance(nextDue, today)}.`;
  return when + last;
}

function by(reviewer: string | null): string {
  return reviewer ? ` by ${reviewer.replace(/\.$/, '')}` : '';
}

function signingOf(
  { signOffs, isDraftSigned, isPublishedSigned, mayPublish }: ReviewState,
  now: Date,
): string[] {
  const [last] = signOffs;
  if (!last || isDraftSigned === null) return ['Nobody has signed this off yet.'];
  const who = `${last.by} signed it off (${describeMoment(last.at, now)})`;
  if (isDraftSigned) {
    const waiting = mayPublish ? PUBLISH_IT : OTHERS_PUBLISH_IT;
    return [`${who}: exactly this version.`, ...(isPublishedSigned === false ? [waiting] : [])];
  }
  const website = isPublishedSigned === null ? [] : [isPublishedSigned ? SIGNED_IS_LIVE : UNSIGNED_IS_LIVE];
  return [`Changed since ${who}.`, ...website];
}

const PUBLISH_IT = 'The website still shows another version: publish this one.';
const OTHERS_PUBLISH_IT =
  'The website still shows another version. Those who may publish see on their start page that this one waits.';
const SIGNED_IS_LIVE = 'The website shows the version that was signed off.';
const UNSIGNED_IS_LIVE = 'The website shows a version that nobody signed off.';
