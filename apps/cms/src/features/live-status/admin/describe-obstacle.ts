import { describePublisherFault } from '@pain/schema';
import type { WebsiteState } from '../shapes';

/** What was just done to an entry. */
export type Done = 'publish' | 'unpublish';

const EFFECTS: Readonly<Record<Done, string>> = {
  publish: 'It is not on the website yet',
  unpublish: 'It is still on the website',
};

/** As much of the website's state as may be in the way. */
type Known = Pick<WebsiteState, 'fault' | 'held' | 'problem'>;

/**
 * What is known to keep a change that was just made from the website, in words for
 * staff; null when nothing is.
 */
export function describeObstacle(state: Known, done: Done): string | null {
  const { fault } = state;
  if (fault && fault !== 'no-answer')
    return `It is not known whether the website shows this. ${describePublisherFault(fault)}`;
  const reason = reasonOf(state);
  return reason && `${EFFECTS[done]}: ${reason}`;
}

function reasonOf({ fault, held, problem }: Known): string | null {
  if (fault) return 'the website’s publisher does not respond. The website catches up automatically.';
  if (held)
    return 'an earlier website was put back. That ends when newer content is let go live on the start page.';
  if (problem) return 'the website stays as it was because of something that the start page names.';
  return null;
}
