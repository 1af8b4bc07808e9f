import type { WebsiteState } from '../../website/shapes';

/** What is known to keep a change that was just made from the website, in words for staff; null when nothing is. */
export function describeObstacle({ isReachable, held, problem }: WebsiteState): string | null {
  if (!isReachable)
    return 'It is not on the website yet: the website’s publisher does not answer. It goes there by itself when that is back.';
  if (held)
    return 'It is not on the website yet: an earlier website was put back. It goes there when newer content is let go live on the start page.';
  if (problem)
    return 'It is not on the website yet: the website stays as it was because of something that the start page names.';
  return null;
}
