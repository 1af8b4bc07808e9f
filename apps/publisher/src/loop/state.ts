import type { PublisherProblem, SiteWarning } from '@pain/schema';
import type { Finding } from '../findings/finding.ts';
import { GuardError } from '../findings/guard-error.ts';
import type { Release } from '../release-folder/release.ts';

/** Puts an error in words. */
export function toProblem(error: unknown): PublisherProblem {
  const at = new Date().toISOString();
  if (!(error instanceof Error)) return { at, kind: 'Error', message: String(error), confirmation: null };
  const kind = 'kind' in error ? String(error.kind) : error.name;
  const confirmation = error instanceof GuardError ? error.confirmation : null;
  return { at, kind, message: error.message, confirmation };
}

/** What a release's guards said, as its readers or editors meet it. */
export function toWarnings({ findings, pages }: Release): SiteWarning[] {
  const titleOf = (path: string) => pages.find((page) => page.path === path)?.title ?? path;
  return findings.map((finding: Finding) => ({
    page: { path: finding.path, title: titleOf(finding.path) },
    message: finding.message,
    isKeptBack: finding.effect === 'keep-back',
  }));
}
