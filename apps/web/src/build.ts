import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'astro';
import { addMedia } from './media/add-media.ts';
import { addSocialImage } from './media/social-image.ts';
import { addRedirectFiles } from './redirect-files.ts';
import { addSearchIndex } from './search/add-search-index.ts';
import {
  CONTENT_FILE,
  type KeptBack,
  MANIFEST_FILE,
  readManifest,
  type SiteManifest,
} from './site-manifest.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** What a build of the site needs. */
export interface BuildRequest {
  /** Address of the CMS. */
  cmsUrl: string;
  /** The CMS's token for reading what is published. */
  buildToken: string;
  /** Public address of the site, for canonical links and the sitemap. */
  siteUrl: string;
  /** Folder for the output; emptied first. */
  outDir: string;
  /** Folder that makes the next build quick; may be empty or lost at any time. */
  cacheDir: string;
  /** Entries to show as they were before. */
  keptBack?: KeptBack;
}

/** What a build made. */
export interface BuildReport extends Omit<SiteManifest, 'media' | 'names'> {
  /** Every file of the site, relative to `outDir`, sorted. */
  files: string[];
}

/**
 * Builds the site of what is published now. May be called again and again in one process, one call at a time: the
 * environment and Astro's caches are the process's own.
 *
 * @throws ContentError for an entry that cannot be shown, CmsError when the CMS cannot be read, and whatever Astro throws.
 * `outDir` is then in no defined state.
 */
export async function buildSite(request: BuildRequest): Promise<BuildReport> {
  try {
    return await buildOnce(request);
  } catch (error) {
    await forgetContent(request.cacheDir);
    throw error;
  }
}

async function buildOnce({
  cmsUrl,
  buildToken,
  siteUrl,
  outDir,
  cacheDir,
  keptBack = {},
}: BuildRequest): Promise<BuildReport> {
  const keptBackFile = path.join(cacheDir, 'kept-back.json');
  await mkdir(cacheDir, { recursive: true });
  await writeFile(keptBackFile, JSON.stringify(keptBack));
  Object.assign(process.env, {
    CMS_URL: cmsUrl,
    BUILD_TOKEN: buildToken,
    BUILD_TIME: new Date().toISOString(),
    KEPT_BACK_FILE: keptBackFile,
  });
  await build({
    root: ROOT,
    site: siteUrl,
    outDir,
    cacheDir: path.join(cacheDir, 'astro'),
    mode: 'production',
    logLevel: 'error',
  });
  const { media, names, ...manifest } = readManifest(outDir);
  await addMedia(media, { cmsUrl, outDir, cacheDir: path.join(cacheDir, 'media') });
  await addSocialImage(names, { outDir, cacheDir });
  await addRedirectFiles(manifest.redirects, outDir);
  await addSearchIndex(outDir);
  return { ...manifest, files: await listFiles(outDir) };
}

/** What failed may have been read wrongly: the next build reads everything anew. */
async function forgetContent(cacheDir: string): Promise<void> {
  await rm(path.join(cacheDir, 'astro', 'data-store.json'), { force: true });
}

async function listFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .filter((file) => file !== MANIFEST_FILE && file !== CONTENT_FILE)
    .sort();
}
