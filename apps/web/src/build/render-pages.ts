import { cp } from 'node:fs/promises';
import path from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { reasonOf } from '../content/reason-of.ts';
import { FileWriter } from './file-writer.ts';
import type { WholeSite } from './make-site.ts';
import { isThereAlready, type MadePages } from './output-folder.ts';
import type { PageFailure } from './render-error.ts';
import type { Renderer } from './renderer/load-renderer.ts';
import type { UnrenderedPage } from './renderer/program.ts';

/** The pages of a site, and those among them that could not be made. */
export interface RenderedPages {
  /** What the pages were made with and of, without those that failed. */
  made: MadePages;
  failures: PageFailure[];
}

/**
 * Renders the pages that would not be as they are in the output folder already, and adds what browsers load beside them. What a page
 * shows is a function of its code and of what its `cacheKey` digests; one without a key is rendered in every build. A page that cannot be
 * rendered or written keeps none of the others from it.
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

async function writeAll(pages: readonly UnrenderedPage[], outDir: string): Promise<PageFailure[]> {
  const writer = new FileWriter();
  const paths = new Map(pages.map((page) => [path.join(outDir, page.file), page.path]));
  const failures: PageFailure[] = [];
  try {
    for (const page of pages) {
      const content = await page.render().catch((error: unknown) => {
        failures.push({ path: page.path, reason: reasonOf(error) });
        return null;
      });
      if (content) await writer.write({ file: path.join(outDir, page.file), content });
      // Rendering waits for nothing: what goes on beside it, such as encoding pictures, would stand still for thousands of pages.
      await nextTurn();
    }
    const unwritten = await writer.flush();
    const unplaced = unwritten.map(({ file, reason }) => ({ path: paths.get(file) ?? file, reason }));
    return [...failures, ...unplaced];
  } finally {
    await writer.close();
  }
}
