import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { checkRelease } from '../stack/check-release.ts';
import { Editor } from '../stack/editor.ts';
import { Random } from '../stack/random.ts';
import type { Stack } from '../stack/stack.ts';
import { untilLive } from '../stack/until-live.ts';
import { Crawler, markerOf, markersIn, type Seen } from './crawler.ts';
import { Picture } from './picture.ts';
import type { RunOptions } from './run-options.ts';

/**
 * The publisher is killed within so many milliseconds of the click: before, in, or after
 * the build and the release.
 */
const WITHIN_MS = 6000;

/** What came of a run. */
export interface CrawlCounts extends Seen {
  /** Releases that went live, and kills of the publisher. */
  releases: number;
}

/**
 * Crawls the served site while release after release goes live and the publisher is
 * killed in the middle of each.
 *
 * Each release writes its number on every page and changes a picture. That proves:
 *
 * - no page is made of two releases: each that was answered bears one number;
 * - no older page comes after a newer one, on whatever address: the numbers never fall,
 *   kills and returns included;
 * - pages and assets belong together: all that a page names is there, with the bytes that this
 *   address always had. Only a picture that a newer release has dropped may be gone, once the page
 *   itself no longer names it;
 * - a release is whole and of one piece on disk: all of its pages bear the same number.
 *
 * That nobody answers while the publisher is dead is no missing asset: the crawler
 * asks again until it is back.
 */
export async function crawlDuringKills({ stack, times, seed, say }: RunOptions): Promise<CrawlCounts> {
  const random = new Random(seed);
  const editor = await Editor.logIn(stack);
  const picture = await Picture.open(editor);
  await editor.publishSettings({ footerText: markerOf(0) });
  await untilLive(stack);
  const crawler = new Crawler(stack.siteUrl);
  const done = new AbortController();
  const crawling = crawler.crawl(done.signal);
  for (let release = 1; release <= times; release += 1) {
    await picture.change();
    await editor.publishSettings({ footerText: markerOf(release) });
    const afterMs = random.below(WITHIN_MS);
    await pause(afterMs);
    await stack.publisher.kill();
    await expectOnePiece(stack);
    stack.publisher.start();
    await stack.publisher.ready();
    await untilLive(stack);
    await expectOnePiece(stack, release);
    const { pages, assets, mixed, missing } = crawler.seen;
    say(
      `${release}: killed after ${afterMs} ms; ${pages} pages, ${assets} assets; ${[...mixed, ...missing]}`,
    );
  }
  done.abort();
  await crawling;
  return { releases: times, ...crawler.seen };
}

/** @throws Error when the pages of the live release are not of one release, or not of that one. */
async function expectOnePiece(stack: Stack, release?: number): Promise<void> {
  const folder = path.join(await checkRelease(stack.folder), 'site');
  const files = (await readdir(folder, { recursive: true })).filter((file) => file.endsWith('.html'));
  const pages = await Promise.all(files.map((file) => readFile(path.join(folder, file), 'utf8')));
  const found = [...new Set(pages.map((page) => markersIn(page).join('+')))];
  const isExpected = found.length === 1 && /^\d+$/.test(found[0] ?? '');
  if (!isExpected || (release !== undefined && found[0] !== String(release)))
    throw new Error(`The live release's pages are of ${found.join(', ')} instead of ${release ?? 'one'}.`);
}
