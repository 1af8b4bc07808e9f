import { describePublisherFault } from '@pain/schema';
import { describeMoment } from '../../../kernel/dates/describe-instant';
import type { EntryReceipt, EntryStatus, LeftOut, Unseen } from '../shapes';

/** How a receipt is shown: a heading in a colour of Strapi's, and a sentence below it. */
export interface ReceiptText {
  heading: string;
  tone: 'success' | 'secondary' | 'danger' | 'neutral';
  text: string | null;
}

const TONES: Readonly<Record<EntryStatus, ReceiptText['tone']>> = {
  draft: 'neutral',
  waiting: 'secondary',
  building: 'secondary',
  leaving: 'secondary',
  held: 'secondary',
  live: 'success',
  gone: 'neutral',
  problem: 'danger',
  'shown-again': 'danger',
  stuck: 'danger',
  unknown: 'neutral',
};

/** What the edit view knows of an entry. */
export interface Known {
  /** Whether the draft says something else than what was published last. */
  hasChanges: boolean;
  /** Where it stands on the website. */
  where: 'some-pages' | 'every-page' | 'old-address';
}

/** What is no content of single pages. Departments stand in the footer of each. */
const WHERE: Readonly<Record<string, Known['where']>> = {
  'site-setting': 'every-page',
  department: 'every-page',
  redirect: 'old-address',
};

/** Where on the website the entries of a type stand. */
export function whereOf(type: string): Known['where'] {
  return WHERE[type] ?? 'some-pages';
}

/** Whether the website is being made with what was published, or without what was taken down. */
export function isOnItsWay({ status }: EntryReceipt): boolean {
  return status === 'waiting' || status === 'building' || status === 'leaving';
}

/** A receipt in words for staff. */
export function describeReceipt(
  receipt: EntryReceipt,
  { hasChanges, where }: Known,
  now = new Date(),
): ReceiptText {
  const { status } = receipt;
  const unseen = findUnseen(receipt, where);
  const text = [
    unseen?.reason ?? sentenceOf(receipt, where),
    describeSearch(receipt, now),
    hasChanges && status === 'live' ? CHANGES : null,
  ];
  return {
    heading: unseen ? UNSEEN[unseen.isToCome ? 'toCome' : 'never'] : headingOf(receipt, now),
    tone: unseen ? 'neutral' : TONES[status],
    text: text.filter((part) => part !== null).join(' ') || null,
  };
}

/** Published and on its way to nobody is not what staff call live. */
function findUnseen({ status, pages, unseen }: EntryReceipt, where: Known['where']): Unseen | null {
  if (status !== 'live') return null;
  const isNowhere = where === 'some-pages' && pages.length === 0;
  return unseen ?? (isNowhere ? { isToCome: false, reason: NOWHERE } : null);
}

const NOWHERE = 'No page shows it at this moment.';
const UNSEEN = { toCome: 'Published, not seen yet', never: 'Published, but nobody can see it' };
/** What stands beside “Published”: what the website has of it. */
export interface Badge {
  text: string;
  variant: 'success' | 'secondary' | 'danger' | 'neutral';
}

const ON_ITS_WAY: Badge = { text: 'On its way', variant: 'secondary' };
const STILL_THERE: Badge = { text: 'Still on the website', variant: 'danger' };
const NOT_SEEN_YET: Badge = { text: 'Not seen yet', variant: 'neutral' };
const SEEN_BY_NOBODY: Badge = { text: 'Nobody can see it', variant: 'neutral' };
const HELD: Badge = { text: 'Not on the website yet', variant: 'danger' };
const NOT_PUBLISHED: Badge = { text: 'Not published', variant: 'danger' };

const BADGES: Readonly<Record<EntryStatus, Badge | null>> = {
  draft: null,
  gone: null,
  waiting: ON_ITS_WAY,
  building: ON_ITS_WAY,
  live: { text: 'Live', variant: 'success' },
  held: HELD,
  problem: NOT_PUBLISHED,
  leaving: STILL_THERE,
  'shown-again': STILL_THERE,
  stuck: STILL_THERE,
  unknown: { text: 'Not known whether it is live', variant: 'neutral' },
};

/** The receipt in two or three words, which never say more than it; null when there is nothing to add. */
export function describeBadge(receipt: EntryReceipt, where: Known['where']): Badge | null {
  const unseen = findUnseen(receipt, where);
  if (unseen) return unseen.isToCome ? NOT_SEEN_YET : SEEN_BY_NOBODY;
  return BADGES[receipt.status];
}

/** In words for staff, why something that an entry points to is not shown with it. */
export function describeLeftOut({ type, title, isPublished }: LeftOut): string {
  return isPublished
    ? `${type} “${title}” was not published when this was. Publish this again to show it here.`
    : `${type} “${title}” is not shown here, because it is not published. Publish it to show it here, or take it out.`;
}

/** Search is named where it is of weight: while it is behind, and when something has left it. */
function describeSearch({ status, searchSince }: EntryReceipt, now: Date): string | null {
  if (status !== 'live' && status !== 'gone') return null;
  if (searchSince === null) return 'Search follows in a moment.';
  return status === 'gone' ? `Search does not find it since ${describeMoment(searchSince, now)}.` : null;
}

const CHANGES = 'What you changed since is not published yet.';

function headingOf({ status, since }: EntryReceipt, now: Date): string {
  const moment = since === null ? '' : ` since ${describeMoment(since, now)}`;
  const headings: Readonly<Record<EntryStatus, string>> = {
    draft: 'Draft only',
    waiting: 'On its way',
    building: 'On its way',
    leaving: 'Being taken down',
    held: 'Not on the website yet',
    live: `Live${moment}`,
    gone: `Not on the website${moment}`,
    problem: 'Not published',
    'shown-again': 'Still on the website',
    stuck: 'Still on the website',
    unknown: 'Not known',
  };
  return headings[status];
}

function sentenceOf({ status, fault }: EntryReceipt, where: Known['where']): string | null {
  if (fault)
    return fault === 'no-answer'
      ? `${describePublisherFault(fault)} ${CATCHES_UP}`
      : describePublisherFault(fault);
  return status === 'live' ? LIVE[where] : SENTENCES[status];
}

const LIVE: Readonly<Record<Known['where'], string | null>> = {
  'some-pages': null,
  'every-page': 'It is part of every page.',
  'old-address': 'Readers who open the old web address are redirected.',
};

const SENTENCES: Readonly<Record<Exclude<EntryStatus, 'live'>, string | null>> = {
  draft: 'It is on the website once you publish it.',
  waiting: 'The website is about to be made with it.',
  building: 'The website is being made with it.',
  leaving: 'The website is about to be made without it.',
  held: 'An earlier website was put back. It goes live when newer content is let go live on the start page.',
  gone: null,
  problem: 'What you published is kept, and the website stays as it was, because:',
  'shown-again':
    'An earlier website was put back. It is gone when newer content is let go live on the start page.',
  stuck: 'You took it down, but the website stays as it was, because:',
  unknown: null,
};

const CATCHES_UP = 'What you publish goes live automatically when it is back.';
