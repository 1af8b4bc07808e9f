import { compareWords, type Words } from './compare-words.ts';
import type { RouteChange } from './lay-over.ts';
import type { Preview } from './open-preview.ts';
import { previewSettings } from './settings.ts';

/** More pages than these are counted, not compared. */
const MOST_PAGES = 12;
const DEADLINE_MS = 4000;

interface PageChange {
  title: string;
  kind: RouteChange['kind'];
  liveUrl: string | null;
  previewUrl: string | null;
  words: Words[];
}

/**
 * What publishing the draft does to the public site: each page as it is beside what it will be.
 *
 * @param base path of the link's pages, without a slash at its end.
 * @param origin address of this server as the browser knows it.
 */
export async function listChanges(preview: Preview, base: string, origin: string) {
  const pages = await Promise.all(
    preview.changes.slice(0, MOST_PAGES).map((change) => comparePage(change, base, origin)),
  );
  return { problem: preview.problem, count: preview.changes.length, pages };
}

async function comparePage(
  { path, title, kind }: RouteChange,
  base: string,
  origin: string,
): Promise<PageChange> {
  const { siteUrl, ownUrl } = previewSettings();
  const liveUrl = kind === 'new' ? null : siteUrl + path;
  const place = kind === 'gone' ? null : base + path;
  const [before, after] = await Promise.all([read(liveUrl), read(place && ownUrl + place)]);
  return { title, kind, liveUrl, previewUrl: place && origin + place, words: compareWords(before, after) };
}

async function read(url: string | null): Promise<string | null> {
  if (url === null) return null;
  const answer = await fetch(url, { signal: AbortSignal.timeout(DEADLINE_MS) });
  return answer.ok ? answer.text() : null;
}
