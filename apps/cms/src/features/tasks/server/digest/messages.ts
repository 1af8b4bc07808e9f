import { writeDay } from '@pain/schema';
import { contentTypeOf, editViewPath } from '../../../../kernel/content-types';
import type { Message } from '../../../../kernel/email/send-email';
import type { Person } from '../../../../kernel/people/person';
import { SOON_DAYS } from '../../../workflow/server/review/due';
import type { DueReview } from '../../../workflow/server/review/find-due';
import type { Task, TaskKind } from '../../shapes';

/** What waits for a person. */
export interface Waiting {
  to: Person;
  reviews: readonly DueReview[];
  /** Those of the start page; only some kinds of them are in the message. */
  tasks: readonly Task[];
}

/** One message to each person for whom something waits. */
export function toMessages(waiting: readonly Waiting[], address: (path: string) => string): Message[] {
  return waiting.flatMap(({ to, reviews, tasks }) => {
    const parts = [
      ...toTaskPart(RETURNED, tasks, address),
      ...toReviewPart(reviews, address),
      ...toTaskPart(ASKED, tasks, address),
      ...toTaskPart(SIGNED, tasks, address),
    ];
    if (parts.length === 0) return [];
    return { to, subject: parts.map(({ subject }) => subject).join(', '), text: toText(to, parts) };
  });
}

/** What is reported together, and what to do about it. */
interface Part {
  subject: string;
  paragraphs: string[];
}

function toText({ name }: Person, parts: readonly Part[]): string {
  const [first = '', ...others] = parts.flatMap(({ paragraphs }) => paragraphs);
  return [
    `Hello ${name},`,
    first.charAt(0).toLowerCase() + first.slice(1),
    ...others,
    'This reminder comes on Mondays, and only while something waits for you.',
  ].join('\n\n');
}

function toReviewPart(reviews: readonly DueReview[], address: (path: string) => string): Part[] {
  if (reviews.length === 0) return [];
  const overdue = reviews.filter(({ isOverdue }) => isOverdue);
  const soon = reviews.filter(({ isOverdue }) => !isOverdue);
  const list = (heading: string, some: readonly DueReview[]) =>
    some.length > 0 ? [heading, some.map((review) => toReviewLine(review, address)).join('\n')] : [];
  return [
    {
      subject: toReviewSubject(overdue.length, soon.length),
      paragraphs: [
        ...list('The review of these is overdue:', overdue),
        ...list(`The review of these is due within ${SOON_DAYS} days:`, soon),
        'Open one, read it, and click “Sign off” in the panel “Review”.',
      ],
    },
  ];
}

function toReviewSubject(overdue: number, soon: number): string {
  const late = overdue === 1 ? '1 review is overdue' : `${overdue} reviews are overdue`;
  if (soon === 0) return late;
  if (overdue > 0) return `${late}, ${soon} due soon`;
  return soon === 1 ? '1 review is due soon' : `${soon} reviews are due soon`;
}

function toReviewLine(review: DueReview, address: (path: string) => string): string {
  return `- ${contentTypeOf(review).label} “${review.title}”, due on ${writeDay(review.nextDue)}\n  ${address(editViewPath(review))}`;
}

/** How a message describes tasks of a kind. */
interface Telling {
  kind: TaskKind;
  /** What there is of one, and of several. */
  subject: readonly [string, string];
  heading: string;
  remedy: string;
}

const RETURNED: Telling = {
  kind: 'returned',
  subject: ['entry was returned to you', 'entries were returned to you'],
  heading: 'These were returned to you with a comment:',
  remedy: 'Open one, correct it, and click “Ask for publication” in the panel “Approval”.',
};
const ASKED: Telling = {
  kind: 'approval',
  subject: ['request for publication', 'requests for publication'],
  heading: 'Publication of these is asked for:',
  remedy:
    'Open one, read it, and click “Approve and publish” or “Return with a comment” in the panel “Approval”.',
};
const SIGNED: Telling = {
  kind: 'signed',
  subject: ['signed-off entry waits to be published', 'signed-off entries wait to be published'],
  heading: 'These are signed off and wait to be published:',
  remedy: 'Open one, read it, and click “Publish”.',
};

function toTaskPart(
  { kind, subject: [one, several], heading, remedy }: Telling,
  tasks: readonly Task[],
  address: (path: string) => string,
): Part[] {
  const told = tasks.filter((task) => task.kind === kind);
  if (told.length === 0) return [];
  const lines = told.map((task) => toTaskLine(task, address)).join('\n');
  const subject = `${told.length} ${told.length === 1 ? one : several}`;
  return [{ subject, paragraphs: [heading, lines, remedy] }];
}

function toTaskLine({ title, text, since, path }: Task, address: (path: string) => string): string {
  const when = since ? `, since ${writeDay(since)}` : '';
  return [`- “${title}”${when}`, ...text.split('\n'), path && address(path)].filter(Boolean).join('\n  ');
}
