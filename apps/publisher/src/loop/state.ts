import type { PublicationState } from '@pain/schema';
import type { Finding } from '../findings/finding.ts';
import { GuardError } from '../findings/guard-error.ts';
import type { MirrorState } from '../mirror/mirror.ts';
import type { Held } from '../release/hold.ts';
import type { ReleaseSummary } from '../release/release-list.ts';
import type { Release } from '../release-folder/release.ts';
import type { Holder } from './lease.ts';

/** Something that keeps the site from being as the CMS says. */
export interface Problem {
  at: string;
  /** Name of the error's class, such as `ContentError`. */
  kind: string;
  /** What is wrong, where, and what to do. */
  message: string;
  /** What an administrator sends to let it go live all the same (`POST /confirm`); null where nobody may. */
  confirmation: string | null;
}

/** What is wrong with the live site. */
export interface Warning {
  page: { path: string; title: string };
  /** What is wrong and what to do. */
  message: string;
  /** Whether entries were kept back because of it. */
  isKeptBack: boolean;
}

/** What the publisher knows, as its control address tells it. All instants are ISO 8601. */
export interface PublisherState {
  /** The site that is served; null before the first release. */
  live: ReleaseSummary | null;
  /** What the CMS last said; null while it cannot be read. */
  cms: PublicationState | null;
  /** Since when a build runs, or null. */
  building: string | null;
  /** What keeps the site from being up to date, or null. */
  problem: Problem | null;
  /** What readers of the live site will stumble over, and what was kept back from it so that they do not. */
  warnings: Warning[];
  /** The entries that the live site shows as they were before, as `type:id`. */
  keptBack: string[];
  /** The earlier site that was put back, or null; nothing newer goes live while there is one. */
  held: Held | null;
  /** Says that the site has been behind for too long; null while all is well. */
  alert: { seconds: number; message: string } | null;
  /** How long the last build and release took, in milliseconds. */
  lastBuildMs: number | null;
  /** Whether this process publishes, or stands by while another one does. */
  role: 'publishing' | 'standby';
  /** The process that publishes, and for how long it has not said that it lives; null when none ever did. */
  publisher: (Holder & { silentSeconds: number }) | null;
  /** How the copy of the site on another host is; null when there is none. */
  mirror: MirrorState | null;
  /** Why search does not find yet what is live; null when all is well. It is tried again by itself. */
  searchProblem: string | null;
}

/** Puts an error in words. */
export function toProblem(error: unknown): Problem {
  const at = new Date().toISOString();
  if (!(error instanceof Error)) return { at, kind: 'Error', message: String(error), confirmation: null };
  const kind = 'kind' in error ? String(error.kind) : error.name;
  const confirmation = error instanceof GuardError ? error.confirmation : null;
  return { at, kind, message: error.message, confirmation };
}

/** What a release's guards said, as its readers or editors meet it. */
export function toWarnings({ findings, pages }: Release): Warning[] {
  const titleOf = (path: string) => pages.find((page) => page.path === path)?.title ?? path;
  return findings.map((finding: Finding) => ({
    page: { path: finding.path, title: titleOf(finding.path) },
    message: finding.message,
    isKeptBack: finding.effect === 'keep-back',
  }));
}
