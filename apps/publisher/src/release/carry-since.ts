import type { BuildReport } from '@pain/web/build';
import { keyOf } from '../guards/finding.ts';
import type { Release } from './release.ts';

type LiveEntry = Release['documents'][number];

/**
 * Says of every entry since when its version is live, and since when each page shows it: what did not change is live
 * since it was in the previous release.
 *
 * @param now the instant at which the release goes live, as ISO 8601.
 */
export function carrySince(
  { documents, pages }: Pick<BuildReport, 'documents' | 'pages'>,
  previous: Release | null,
  now: string,
): LiveEntry[] {
  const before = new Map(previous?.documents.map((entry) => [keyOf(entry), entry]));
  const showing = findPages(pages);
  return documents.map((entry) => {
    const old = before.get(keyOf(entry));
    const same = old?.publishedAt === entry.publishedAt ? old : undefined;
    const since = new Map(same?.pages.map((page) => [page.path, page.since]));
    const shownOn = showing.get(keyOf(entry)) ?? [];
    return {
      ...entry,
      since: same?.since ?? now,
      pages: shownOn.map((path) => ({ path, since: since.get(path) ?? now })),
    };
  });
}

function findPages(pages: BuildReport['pages']): Map<string, string[]> {
  const paths = new Map<string, string[]>();
  for (const { path, documents } of pages) {
    for (const key of documents.map(keyOf)) {
      const known = paths.get(key);
      if (known) known.push(path);
      else paths.set(key, [path]);
    }
  }
  return paths;
}
