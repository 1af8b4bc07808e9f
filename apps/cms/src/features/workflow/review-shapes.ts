import type { DocumentType } from '@pain/schema';

/*
 * What is reviewed, and what the admin shows about it. The admin's own code imports this
 * file: nothing of the server.
 */

/** The names of the types that hold health content, which somebody has to check from time to time. */
export const REVIEWED: readonly DocumentType[] = ['page', 'faq', 'resource'];

/** In which case a review stands. */
export type Due = 'overdue' | 'soon' | 'later' | 'never';

/** A clinical sign-off as staff see it. */
export interface SignOffLine {
  /** `s5`: by which the entry's history knows the version that was signed. */
  ref: string;
  by: string;
  /** As an ISO 8601 instant. */
  at: string;
  evidence: string;
}

/** How the review of an entry stands. Days are `YYYY-MM-DD`. */
export interface ReviewState {
  /** Names the saved draft; sent back with a sign-off, so that nobody signs what they have not seen. */
  fingerprint: string;
  lastReviewed: string | null;
  nextDue: string | null;
  reviewer: string | null;
  due: Due;
  /** The newest first. */
  signOffs: SignOffLine[];
  /** Whether the saved draft is exactly what was signed off last; null when nothing was. */
  isDraftSigned: boolean | null;
  /** Whether what is published is exactly that; null when nothing was signed off or is published. */
  isPublishedSigned: boolean | null;
  maySignOff: boolean;
  mayPublish: boolean;
  /**
   * Whether the new dates can go live with the sign-off: what is published is the draft,
   * and the asker may publish.
   */
  mayPublishDates: boolean;
  /** What is offered as the day of the next review. */
  usualNextDue: string;
  today: string;
}
