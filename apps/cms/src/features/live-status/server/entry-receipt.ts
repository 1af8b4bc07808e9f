import type { PublisherFault, PublisherState, Receipt } from '@pain/schema';
import type { EntryReceipt, EntryStatus, LeftOut, Unseen } from '../shapes';

/** All that decides where an entry stands. */
export interface Facts {
  /** Its last change in the publication log, or null when it was never published. */
  lastChange: { action: string } | null;
  /** Null when that is not known. */
  publisher: PublisherState | null;
  /** Null when that is not known, or was not asked. */
  receipt: Receipt | null;
  /** Why something is not known from the publisher; null when all is. */
  fault: PublisherFault | null;
  /**
   * What could not be done at its planned time, and whether the asker may say that it is
   * not to be done; or null.
   */
  missed: { problem: string; mayDismiss: boolean } | null;
  /** Why nobody could see it, if it is live. */
  unseen: Unseen | null;
  leftOut: LeftOut[];
  siteUrl: string;
}

/** Where an entry stands on its way to the public. */
export function toEntryReceipt(facts: Facts): EntryReceipt {
  const { publisher, receipt, fault, missed, unseen, leftOut, siteUrl } = facts;
  const status = statusOf(facts);
  const isSettled = status === 'live' || status === 'gone';
  const hasProblem = status === 'problem' || status === 'stuck';
  // What keeps back this entry alone says more than what stops the site.
  const ofSite = hasProblem ? publisher?.problem?.message : null;
  const ofEntry = hasProblem || status === 'live' ? receipt?.problem : null;
  const ofWebsite = ofEntry ?? ofSite ?? null;
  return {
    status,
    fault: status === 'unknown' ? fault : null,
    since: isSettled ? (receipt?.since ?? null) : null,
    searchSince: isSettled ? (receipt?.searchSince ?? null) : null,
    problem: ofWebsite ?? missed?.problem ?? null,
    mayDismiss: ofWebsite === null && missed?.mayDismiss === true,
    unseen: status === 'live' ? unseen : null,
    leftOut,
    pages: (receipt?.pages ?? []).map(({ path, title }) => ({ title, url: new URL(path, siteUrl).href })),
  };
}

function statusOf({ lastChange, publisher, receipt }: Facts): EntryStatus {
  if (lastChange === null) return 'draft';
  if (publisher === null || receipt === null) return 'unknown';
  const isTakenDown = lastChange.action === 'unpublish' || lastChange.action === 'delete';
  if (receipt.live) return isTakenDown ? 'gone' : 'live';
  if (publisher.held !== null) return isTakenDown ? 'shown-again' : 'held';
  if (receipt.problem !== null || publisher.problem !== null) return isTakenDown ? 'stuck' : 'problem';
  if (isTakenDown) return 'leaving';
  return publisher.building === null ? 'waiting' : 'building';
}
