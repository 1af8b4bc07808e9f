import type { BuildReport } from '@pain/web/build';
import type { PublicationChange } from '@pain/web/cms';
import type { Release } from '../release/release.ts';
import { GuardError } from './guard-error.ts';

/** All that decides whether a build may take the place of the live site. */
export interface Comparison {
  live: Release;
  next: BuildReport;
  /** What was published since the live site; null when the CMS cannot tell, as after a restored backup. */
  changes: readonly PublicationChange[] | null;
  /** Whether an administrator said that the site may shrink. */
  isConfirmed: boolean;
}

/** A site that loses more than this part of its pages at once is more often a fault than a wish. */
const MOST_LOST = 1 / 5;
/** Two pages of a small site are soon taken down on purpose. */
const FEW = 2;
const TAKEN_DOWN: ReadonlySet<string> = new Set(['unpublish', 'delete']);
/** More names than these nobody reads. */
const MOST_NAMED = 5;

/**
 * Lets a build pass, or says why it must not go live.
 *
 * @throws GuardError when a page has no file, a page vanished that nobody took down, or the site shrank by more than a
 * fifth and nobody confirmed it.
 */
export function guardRelease(comparison: Comparison): void {
  guardFiles(comparison.next);
  guardLostPages(comparison);
  guardSize(comparison);
}

function guardFiles({ pages, files }: BuildReport): void {
  const all = new Set(files);
  const missing = pages.filter(({ path }) => !all.has(`${path.slice(1)}index.html`));
  if (missing.length === 0) return;
  throw new GuardError(
    `The build left out ${nameAll(missing)}.\nNothing is wrong with the content. Tell those who run the website; deleting its cache folder helps.`,
  );
}

function guardLostPages({ live, next, changes }: Comparison): void {
  if (changes === null) return;
  const there = new Set(next.pages.map(idOf));
  const takenDown = new Set(
    changes
      .filter(({ type, action }) => type === 'page' && TAKEN_DOWN.has(action))
      .map(({ documentId }) => documentId),
  );
  const lost = live.pages.filter((page) => {
    const id = idOf(page);
    return id !== undefined && !there.has(id) && !takenDown.has(id);
  });
  if (lost.length === 0) return;
  throw new GuardError(
    `${nameAll(lost)} would vanish from the website, although nobody took it down.\nPublish it again, or unpublish it if it is meant to go.`,
  );
}

function guardSize({ live, next, isConfirmed }: Comparison): void {
  const before = live.pages.filter(idOf).length;
  const lost = before - next.pages.filter(idOf).length;
  if (isConfirmed || lost <= FEW || lost <= before * MOST_LOST) return;
  throw new GuardError(
    `The website would lose ${lost} of its ${before} pages.\nIf that is meant, an administrator lets it go live on the start page. If not, publish the missing pages again.`,
    true,
  );
}

/** The id of the page that stands at a path; none for pages that the site makes itself. */
function idOf({ documents }: Release['pages'][number]): string | undefined {
  return documents.find(({ ref }) => ref === 'page')?.id;
}

function nameAll(pages: readonly { path: string; title: string }[]): string {
  const named = pages.slice(0, MOST_NAMED).map(({ path, title }) => `“${title}” (${path})`);
  const rest = pages.length - named.length;
  return `${named.join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`;
}
