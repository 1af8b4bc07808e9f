import { cp } from 'node:fs/promises';
import path from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { WholeSite } from './content/make-site.ts';
import { FileWriter } from './file-writer.ts';
import { isThereAlready, type MadePages } from './output-folder.ts';
import type { Renderer } from './renderer/load-renderer.ts';
import type { UnrenderedPage } from './renderer/program.ts';

/**
 * Renders the pages that would not be as they are in the output folder already, and adds what browsers load beside them. What a page
 * shows is a function of its code and of what its `cacheKey` digests; one without a key is rendered in every build.
 *
 * @param before the pages that are in the folder; null when nobody vouches for any.
 * @returns what the pages were made with and of.
 * @throws Error that names the page, when a component throws.
 */
export async function renderPages(
  renderer: Renderer,
  site: WholeSite,
  { outDir, before }: { outDir: string; before: MadePages | null },
): Promise<MadePages> {
  const { listPages, clientFolder, clientFiles, code } = renderer;
  const pages = await listPages(site);
  const isChanged = ({ path: page, cacheKey }: UnrenderedPage) =>
    cacheKey === undefined || !isThereAlready(outDir, before, { page, code, digest: cacheKey });
  for (const file of clientFiles) await cp(path.join(clientFolder, file), path.join(outDir, file));
  await writeAll(pages.filter(isChanged), outDir);
  return { code, digests: digestsOf(pages) };
}

function digestsOf(pages: readonly UnrenderedPage[]): MadePages['digests'] {
  return Object.fromEntries(
    pages.flatMap(({ path: page, cacheKey }) => (cacheKey === undefined ? [] : [[page, cacheKey]])),
  );
}

async function writeAll(pages: readonly UnrenderedPage[], outDir: string): Promise<void> {
  const writer = new FileWriter();
  try {
    for (const page of pages) {
      await writer.write({ file: path.join(outDir, page.file), content: await page.render() });
      // Rendering waits for nothing: what goes on beside it, such as encoding pictures, would stand still for thousands of pages.
      await nextTurn();
    }
    await writer.flush();
  } finally {
    await writer.close();
  }
}
