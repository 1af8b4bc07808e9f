import { createHash } from 'node:crypto';
import { readdir, readFile, realpath } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/**
 * Half-made and half-removed releases, half-written descriptions, the next link, and what is to
 * take the place of a file.
 */
const UNFINISHED = /^\.(?:partial|removed)-|^current\.next-|\.partial$/;
const LOOK_MS = 50;
const WRITTEN_WITHIN_MS = 2000;

/**
 * Makes sure that the live release is whole: every file that it lists is there, byte for byte, and every page
 * that it lists is among them.
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

/**
 * What was begun and not finished among the releases, in one of them or beside them, and stays. What the
 * publisher writes at this moment is soon gone on its own.
 *
 * @param dataDir the data folder of the installation.
 * @returns paths in the site's folder.
 */
export async function listPartial(dataDir: string): Promise<string[]> {
  const deadline = Date.now() + WRITTEN_WITHIN_MS;
  for (;;) {
    const partial = await findPartial(path.join(dataDir, 'site'));
    if (partial.length === 0 || Date.now() > deadline) return partial;
    await pause(LOOK_MS);
  }
}

async function findPartial(site: string): Promise<string[]> {
  const releases = (await readdir(path.join(site, 'releases'))).map((name) => `releases/${name}`);
  const folders = ['.', 'releases', ...releases];
  const names = await Promise.all(
    folders.map(async (folder) =>
      (await listNames(path.join(site, folder)))
        .filter((name) => UNFINISHED.test(name))
        .map((name) => path.join(folder, name)),
    ),
  );
  return names.flat();
}

/** None of a release that is deleted at this moment. */
function listNames(folder: string): Promise<string[]> {
  return readdir(folder).catch(() => []);
}

async function digestOf(file: string): Promise<string | null> {
  const content = await readFile(file).catch(() => null);
  return content && createHash('sha256').update(content).digest('hex');
}
