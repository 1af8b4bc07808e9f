import type { Change } from './change.ts';
import type { Finding } from './finding.ts';

/** The part of its pages that the site may lose at once. */
const TOLERATED = 1 / 5;

/** The site does not lose more than a fifth of its pages at once, unless an administrator says that it is meant. */
export function checkShrink({ next, live, confirmed }: Change): Finding[] {
  if (live === null || confirmed) return [];
  const lost = live.pages.length - next.pages.length;
  if (lost <= live.pages.length * TOLERATED) return [];
  return [
    {
      guard: 'shrink',
      effect: 'stop',
      message: `The website would shrink from ${live.pages.length} pages to ${next.pages.length}. If that is meant, an administrator has to confirm it; if not, publish again what was taken away.`,
      documents: [],
    },
  ];
}
