import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress } from 'node:zlib';
import sirv from 'sirv';
import { QUIET } from '../../scripts/lib/quiet.mjs';
import { runToEnd } from './program.ts';
import { readFiles } from './site-files.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
const WEB = path.join(ROOT, 'apps/web');
const CACHE = path.join(ROOT, 'e2e/.cache');

/** The gallery of blocks, built and served on a free port. */
export interface Gallery {
  url: string;
  stop(): Promise<void>;
}

/** Builds and serves the gallery: every block in every variant, and input that no editor means to write. */
export async function startGallery(): Promise<Gallery> {
  // On the disk of the repository: Astro renames into it, which no system does from one disk to another.
  await mkdir(CACHE, { recursive: true });
  const folder = await mkdtemp(path.join(CACHE, 'gallery-'));
  const astro = path.join(ROOT, 'node_modules/astro/bin/astro.mjs');
  const build = [astro, 'build', '--root', 'gallery', '--outDir', folder, '--silent'];
  await runToEnd('gallery', build, WEB, { ...process.env, ...QUIET });
  await compress(folder);
  const server = createServer(sirv(folder, { brotli: true })).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const stop = async () => {
    server.close();
    server.closeAllConnections();
    await rm(folder, { recursive: true, force: true });
  };
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, stop };
}

/** As the publisher does with a release, so that its weight can be compared. */
async function compress(folder: string): Promise<void> {
  const files = (await readFiles(folder)).filter(({ name }) => /\.(?:html|css|js)$/.test(name));
  for (const { name, content } of files)
    await writeFile(path.join(folder, `${name}.br`), await promisify(brotliCompress)(content));
}
