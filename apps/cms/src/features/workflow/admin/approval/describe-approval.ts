import type { Tone } from '../../../../admin-kit/entry/Lines';
import { describeMoment } from '../../../../kernel/dates/describe-instant';
import type { ApprovalState, RequestLine } from '../../approval-shapes';

/** How an approval is shown: a coloured heading, and a sentence below it. */
export interface ApprovalText {
  heading: string;
  tone: Tone;
  text: string | null;
}

/** Describes the approval of an entry to the person who reads it; null when there is nothing to say. */
export function describeApproval(state: ApprovalState, now = new Date()): ApprovalText | null {
  const { open, earlier, hasNews, mayAsk } = state;
  if (open) return describeOpen(open, now);
  const [last] = earlier;
  if (last?.state === 'returned' && hasNews)
    return { heading: 'Returned with a comment', tone: 'warning', text: answerOf(last, now) };
  if (!mayAsk) return null;
  return hasNews
    ? { heading: 'Not on the website yet', tone: 'neutral', text: 'When it is ready, ask for publication.' }
    : { heading: 'All of it is published', tone: 'success', text: null };
}

function describeOpen(open: NonNullable<ApprovalState['open']>, now: Date): ApprovalText {
  const asked = open.isMine ? 'You asked' : `${open.by} asks`;
  const changed = open.isMine
    ? ' You have changed it since. Ask again when it is ready.'
    : ' It was changed since: read it as it is now.';
  return {
    heading: open.isChangedSince ? 'Changed since asked' : 'Waits for approval',
    tone: open.isChangedSince ? 'warning' : 'secondary',
    text: `${asked} for publication (${describeMoment(open.at, now)}).${open.isChangedSince ? changed : ''}`,
  };
}

/** `Erin Lee returned it (10:42):` */
export function answerOf({ state, answeredBy, answeredAt }: RequestLine, now = new Date()): string {
  const who = answeredBy ?? 'Somebody';
  const when = answeredAt === null ? '' : ` (${describeMoment(answeredAt, now)})`;
  return state === 'returned' ? `${who} returned it${when}:` : `${who} published it${when}.`;
}
