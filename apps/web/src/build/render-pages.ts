import { cp } from 'node:fs/promises';
import path from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import pMap, { pMapSkip } from 'p-map';
import { reasonOf } from '../content/cms-error.ts';
import type { WholeSite } from './make-site.ts';
import { isThereAlready, type MadePages } from './output-folder.ts';
import type { PageFailure } from './render-error.ts';
import type { Renderer } from './renderer/load-renderer.ts';
import type { UnrenderedPage } from './renderer/program.ts';
import { writePage } from './write-page.ts';

/** So many pages are in memory at the most. */
const WRITTEN_AT_ONCE = 16;

/** What a page holds, or why it could not be made. */
type MadePage = { page: UnrenderedPage } & (
  | { content: Uint8Array; reason?: never }
  | { content: null; reason: string }
);

/** The pages of a site, and those among them that could not be made. */
export interface RenderedPages {
  /** What the pages were made with and of, without those that failed. */
  made: MadePages;
  failures: PageFailure[];
}

/**
 * Renders the pages that would not be as they are in the output folder already, and adds what browsers load
 * beside them. What a page shows is a function of its code and of what its `cacheKey` digests; one without a
 * key is rendered in every build. A page that cannot be rendered or written keeps none of the others from it.
 *
 * @param before the pages that are in the folder; null when nobody vouches for any.
 * @throws the system's error when the disk takes nothing.
 */
export async function renderPages(
  renderer: Renderer,
  site: WholeSite,
  { outDir, before }: { outDir: string; before: MadePages | null },
): Promise<RenderedPages> {
  const { listPages, clientFolder, clientFiles, code } = renderer;
  const pages = await listPages(site);
  const isChanged = ({ path: page, cacheKey }: UnrenderedPage) =>
    cacheKey === undefined || !isThereAlready(outDir, before, { page, code, digest: cacheKey });
  for (const file of clientFiles) await cp(path.join(clientFolder, file), path.join(outDir, file));
  const failures = await writeAll(pages.filter(isChanged), outDir);
  const failed = new Set(failures.map((failure) => failure.path));
  return { made: { code, digests: digestsOf(pages.filter((page) => !failed.has(page.path))) }, failures };
}

function digestsOf(pages: readonly UnrenderedPage[]): MadePages['digests'] {
  return Object.fromEntries(
    pages.flatMap(({ path: page, cacheKey }) => (cacheKey === undefined ? [] : [[page, cacheKey]])),
  );
}

/**
 * Makes pages one after the other, and writes those that are made meanwhile: Node's threads wait for the
 * disk, and rendering for nothing.
 */
async function writeAll(pages: readonly UnrenderedPage[], outDir: string): Promise<PageFailure[]> {
  const write = async ({ page, content, reason }: MadePage): Promise<PageFailure | typeof pMapSkip> => {
    const obstacle = content === null ? reason : await writePage(path.join(outDir, page.file), content);
    return obstacle === null ? pMapSkip : { path: page.path, reason: obstacle };
  };
  return pMap(makeEach(pages), write, { concurrency: WRITTEN_AT_ONCE });
}

async function* makeEach(pages: readonly UnrenderedPage[]): AsyncGenerator<MadePage> {
  for (const page of pages) {
    yield await page.render().then(
      (content) => ({ page, content }),
      (error: unknown) => ({ page, content: null, reason: reasonOf(error) }),
    );
    // Rendering waits for nothing: what goes on beside it, such as encoding pictures, would stand
    // still for thousands of pages.
    await nextTurn();
  }
}
