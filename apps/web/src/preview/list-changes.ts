import { compareWords, type Words } from './compare-words.ts';
import type { RouteChange } from './lay-over.ts';
import type { Preview } from './make-preview.ts';
import { previewSettings } from './settings.ts';

/** Of so many pages the words are compared at once; of each other one when somebody asks for them. */
const COMPARED = 12;
const DEADLINE_MS = 4000;

interface PageChange extends RouteChange {
  liveUrl: string | null;
  previewUrl: string | null;
  /** Null when they are not compared yet. */
  words: Words[] | null;
}

/**
 * What publishing the draft does to the public site: each page as it is beside what it will be.
 *
 * @param base path of the link's pages, without a slash at its end.
 * @param origin address of this server as the browser knows it.
 */
export async function listChanges(preview: Preview, base: string, origin: string) {
  const pages = preview.changes.map(async (change, at): Promise<PageChange> => {
    const { live, place } = findSides(change, base);
    // A page that does not respond in time is compared when somebody asks again.
    const words = at < COMPARED ? await comparePage(change, base).catch(() => null) : null;
    return { ...change, liveUrl: live, previewUrl: place && origin + place, words };
  });
  return { problem: preview.problem, pages: await Promise.all(pages) };
}

/** The words of one changed page; null when the draft does not change it. */
export async function listWords({ changes }: Preview, base: string, path: string): Promise<Words[] | null> {
  const change = changes.find((one) => one.path === path);
  return change ? comparePage(change, base) : null;
}

async function comparePage(change: RouteChange, base: string): Promise<Words[]> {
  const { live, place } = findSides(change, base);
  const [before, after] = await Promise.all([read(live), read(place && previewSettings().ownUrl + place)]);
  return compareWords(before, after);
}

/**
 * Where a page is as it was, and its path in the preview. A new one was nowhere, one
 * that goes will be nowhere.
 */
function findSides({ path, kind }: RouteChange, base: string) {
  return {
    live: kind === 'new' ? null : previewSettings().siteUrl + path,
    place: kind === 'gone' ? null : base + path,
  };
}

async function read(url: string | null): Promise<string | null> {
  if (url === null) return null;
  const answer = await fetch(url, { signal: AbortSignal.timeout(DEADLINE_MS) });
  if (answer.ok) return answer.text();
  if (answer.status === 404) return null;
  throw new Error(`A page to compare answered ${answer.status}.`);
}
