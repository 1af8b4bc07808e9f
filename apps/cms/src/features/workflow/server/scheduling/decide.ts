/** What is planned for an entry, as ISO 8601 instants. */
export interface Plan {
  publishAt: string | null;
  unpublishAt: string | null;
}

/** What is to be done with an entry now. */
export interface DueAction {
  action: 'publish' | 'unpublish';
  /** For when it was planned. */
  plannedFor: string;
  /** When it was to be published after that, which is not done: see {@link decide}. */
  cancels?: string;
}

/**
 * What is due for an entry, or null. When both are due, because the CMS was off for a while, it goes: an
 * entry whose time is over does not go live for a moment. An end that was planned before its beginning, as
 * earlier versions let staff do, ends both: what was meant to go must not go live and stay.
 */
export function decide({ publishAt, unpublishAt }: Plan, now: Date): DueAction | null {
  if (isDue(unpublishAt, now)) {
    const isBackward = publishAt !== null && new Date(publishAt) > new Date(unpublishAt);
    return { action: 'unpublish', plannedFor: unpublishAt, ...(isBackward && { cancels: publishAt }) };
  }
  return isDue(publishAt, now) ? { action: 'publish', plannedFor: publishAt } : null;
}

/** How long to wait after a number of attempts that failed: half a minute, doubled each time. */
const FIRST_PAUSE_MS = 30_000;
/** After about a quarter of an hour a disturbance is no passing one. */
const ATTEMPTS = 6;

/** Whether no further attempt is made. */
export function isHopeless(attempts: number): boolean {
  return attempts >= ATTEMPTS;
}

/** Whether the time for another attempt has come. */
export function mayRetry(attempts: number, lastAttempt: string, now: Date): boolean {
  return now.getTime() >= new Date(lastAttempt).getTime() + FIRST_PAUSE_MS * 2 ** (attempts - 1);
}

function isDue(instant: string | null, now: Date): instant is string {
  return instant !== null && new Date(instant) <= now;
}
