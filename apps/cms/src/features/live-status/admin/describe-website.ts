import { describePublisherFault } from '@pain/schema';
import { describeMoment } from '../../../kernel/dates/describe-instant';
import type { WebsiteState } from '../shapes';

/** How the public site stands, in a sentence for staff. */
export function describeWebsite(
  { fault, liveSince, isBehind, isBuilding, problem, held, keptBack }: WebsiteState,
  now = new Date(),
): string {
  if (fault === 'no-answer')
    return `${describePublisherFault(fault)} The website stays as it is, and catches up automatically.`;
  if (fault) return `It is not known what is on the website. ${describePublisherFault(fault)}`;
  if (held) return 'Newer content waits.';
  if (problem) return 'The website stays as it was, because of this:';
  if (isBehind)
    return isBuilding ? 'A change is being put on the website.' : 'A change is waiting for the website.';
  return liveSince === null
    ? 'The website is being made.'
    : `${countLive(keptBack.length)} live since ${describeMoment(liveSince, now)}.`;
}

function countLive(keptBack: number): string {
  if (keptBack === 0) return 'All that is published is';
  return `All but ${keptBack === 1 ? 'one entry' : `${keptBack} entries`} of what is published is`;
}
