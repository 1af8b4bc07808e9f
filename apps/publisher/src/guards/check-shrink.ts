import type { Change } from './change.ts';
import type { Finding } from './finding.ts';

/** A site that loses more than this part of its pages at once is more often a fault than a wish. */
const MOST_LOST = 1 / 5;
/** Two pages of a small site are soon taken down on purpose. */
const FEW = 2;

/** The site does not lose more than a fifth of its pages at once, unless an administrator says that it is meant. */
export function checkShrink({ next, live, confirmed }: Change): Finding[] {
  if (live === null || confirmed) return [];
  const before = count(live);
  const lost = before - count(next);
  if (lost <= FEW || lost <= before * MOST_LOST) return [];
  return [
    {
      guard: 'shrink',
      effect: 'stop',
      message: `The website would lose ${lost} of its ${before} pages. If that is meant, an administrator lets it go live on the start page. If not, publish the missing pages again.`,
      path: '/',
      documents: [],
    },
  ];
}

/** Pages that the site makes itself, such as its A to Z, come and go by themselves. */
function count({ pages }: Change['next']): number {
  return pages.filter(({ entry }) => entry !== null).length;
}
