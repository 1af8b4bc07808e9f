import { copyFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { recallContent } from '../content/kept-content.ts';
import { CONTENT_FILE, CONTENT_VERSION, type KeptBack } from '../manifest/site-manifest.ts';
import { keepBack } from './kept-back.ts';

/**
 * Writes the entries that a site was made from next to its pages, so that a later site can show one of them
 * as it was. Mostly they are exactly what the build read from the CMS; the file is then a copy, and thousands
 * of entries are not serialised again.
 *
 * @param contentFile where the build stored what it read.
 * @throws Error when it does not exist.
 */
export async function writeSiteContent(
  outDir: string,
  contentFile: string,
  keptBack: KeptBack,
): Promise<void> {
  const target = path.join(outDir, CONTENT_FILE);
  if (Object.keys(keptBack).length === 0) return copyFile(contentFile, target);
  const content = await recallContent(contentFile);
  if (content === null) throw new Error(`${contentFile} is gone, though this build has just written it.`);
  await writeFile(
    target,
    JSON.stringify({ version: CONTENT_VERSION, documents: keepBack(content, keptBack) }),
  );
}
