import { createHash } from 'node:crypto';
import { readdir, readFile, realpath } from 'node:fs/promises';
import path from 'node:path';

/**
 * Makes sure that the live release is whole: every file that it lists is there, byte for byte, and every page that it
 * lists is among them.
 *
 * @param dataDir the data folder of the installation.
 * @returns the release's folder, with everything that is in it resolved at one moment.
 * @throws Error that names what is missing or damaged.
 */
export async function checkRelease(dataDir: string): Promise<string> {
  const folder = await realpath(path.join(dataDir, 'site/current'));
  const { files, pages } = JSON.parse(await readFile(path.join(folder, 'release.json'), 'utf8'));
  for (const [file, digest] of Object.entries(files))
    if ((await digestOf(path.join(folder, 'site', file))) !== digest)
      throw new Error(`The release ${path.basename(folder)} is not whole: ${file} is missing or damaged.`);
  for (const { path: page } of pages)
    if (files[`${page.slice(1)}index.html`] === undefined)
      throw new Error(`The release ${path.basename(folder)} is not whole: it has no page ${page}.`);
  return folder;
}

/** What was begun and not finished among the releases. */
export async function listPartial(dataDir: string): Promise<string[]> {
  return (await readdir(path.join(dataDir, 'site/releases'))).filter((name) => name.startsWith('.partial-'));
}

async function digestOf(file: string): Promise<string | null> {
  const content = await readFile(file).catch(() => null);
  return content && createHash('sha256').update(content).digest('hex');
}
