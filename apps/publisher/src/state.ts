import type { PublicationState } from '@pain/web/cms';
import type { Warning } from './guards/link-checker.ts';
import type { Held } from './release/hold.ts';
import type { Release } from './release/release.ts';

/** Something that keeps the site from being as the CMS says. */
export interface Problem {
  at: string;
  /** Name of the error's class, such as `ContentError`. */
  kind: string;
  /** What is wrong, where, and what to do. */
  message: string;
  /** Whether an administrator may let it go live all the same (`POST /confirm`). */
  confirmable: boolean;
}

/** What the publisher knows, as its control address tells it. */
export interface PublisherState {
  /** The site that is served; null before the first release. */
  live: { release: string; state: PublicationState; builtAt: string; pages: number } | null;
  /** What the CMS last said; null while it cannot be read. */
  cms: PublicationState | null;
  /** Since when a build runs, or null. */
  building: string | null;
  /** Since when the live site is not what the CMS says, or the CMS cannot be read; null while it is up to date. */
  behindSince: string | null;
  /** What keeps the site from being up to date, or null. */
  problem: Problem | null;
  /** What readers of the live site will stumble over. */
  warnings: Warning[];
  /** The earlier site that was put back, or null; nothing newer goes live while there is one. */
  held: Held | null;
  /** How long the last build and release took, in milliseconds. */
  lastBuildMs: number | null;
}

/** A release in the words of the state. */
export function toLive({ id, state, builtAt, pages }: Release): NonNullable<PublisherState['live']> {
  return { release: id, state, builtAt, pages: pages.length };
}
