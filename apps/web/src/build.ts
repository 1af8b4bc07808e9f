import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { faultsOf } from '@pain/schema';
import { build } from 'astro';
import { doubtContent } from './content/kept-content.ts';
import { writeSiteContent } from './content/write-site-content.ts';
import { addMedia } from './media/add-media.ts';
import { addSocialImage } from './media/social-image.ts';
import { keepPages, listOutput, openOutput } from './output-folder.ts';
import { addRedirectFiles } from './redirect-files.ts';
import { makeSearchIndex } from './search/make-search-index.ts';
import { type KeptBack, readManifest, type SiteManifest } from './site-manifest.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** What a build of the site needs. */
export interface BuildRequest {
  /** Address of the CMS. */
  cmsUrl: string;
  /** The CMS's token for reading what is published. */
  buildToken: string;
  /** Public address of the site, for canonical links and the sitemap. */
  siteUrl: string;
  /** Folder for the output. Nothing else may write to it: pages of the last build that are still right are left as they are. */
  outDir: string;
  /** Folder that makes the next build quick; may be empty or lost at any time. */
  cacheDir: string;
  /**
   * A site of so many pages or more gets no search index here, because that takes 1.5 ms a page: the caller makes it,
   * with `makeSearchIndex`, once the site is live. By default there is no such number.
   */
  searchLaterFrom?: number;
  /** Entries to show as they were before. */
  keptBack?: KeptBack;
}

/** What a build made. */
export interface BuildReport extends Omit<SiteManifest, 'media' | 'names'> {
  /** Every file of the site, relative to `outDir`, sorted. */
  files: string[];
  /** Whether the search index is among them. */
  hasSearchIndex: boolean;
}

/**
 * Builds the site of what is published now. May be called again and again in one process, one call at a time: the
 * environment and Astro's caches are the process's own.
 *
 * @throws ContentError for all entries that cannot be shown, CmsError when the CMS cannot be read, and whatever Astro throws.
 * `outDir` is then in no defined state.
 */
export async function buildSite(request: BuildRequest): Promise<BuildReport> {
  try {
    return await buildOnce(request);
  } catch (error) {
    // What failed may have been read wrongly: the next build reads it anew.
    await doubtContent(contentFileIn(request.cacheDir), faultsOf(error));
    throw error;
  }
}

async function buildOnce({
  cmsUrl,
  buildToken,
  siteUrl,
  outDir,
  cacheDir,
  searchLaterFrom = Number.POSITIVE_INFINITY,
  keptBack = {},
}: BuildRequest): Promise<BuildReport> {
  const keptBackFile = path.join(cacheDir, 'kept-back.json');
  await mkdir(cacheDir, { recursive: true });
  await writeFile(keptBackFile, JSON.stringify(keptBack));
  Object.assign(process.env, {
    CMS_URL: cmsUrl,
    BUILD_TOKEN: buildToken,
    BUILD_TIME: new Date().toISOString(),
    CONTENT_FILE: contentFileIn(cacheDir),
    KEPT_BACK_FILE: keptBackFile,
  });
  await buildPages({ siteUrl, outDir, cacheDir: path.join(cacheDir, 'astro') });
  const { media, names, ...manifest } = readManifest(outDir);
  await writeSiteContent(outDir, contentFileIn(cacheDir), keptBack);
  await addMedia(media, { cmsUrl, outDir, cacheDir: path.join(cacheDir, 'media') });
  await addSocialImage(names, { outDir, cacheDir });
  await addRedirectFiles(manifest.redirects, outDir);
  const paths = manifest.pages.map((page) => page.path);
  const hasSearchIndex = paths.length < searchLaterFrom;
  if (hasSearchIndex) await makeSearchIndex(outDir, outDir);
  return { ...manifest, files: await listOutput(outDir, paths), hasSearchIndex };
}

async function buildPages({
  siteUrl,
  outDir,
  cacheDir,
}: Pick<BuildRequest, 'siteUrl' | 'outDir' | 'cacheDir'>): Promise<void> {
  const before = await openOutput(outDir);
  // What Astro kept of pages that were not finished may be of another version than it believes.
  if (before === null) await rm(path.join(cacheDir, 'incremental-build.json'), { force: true });
  try {
    await build({ root: ROOT, site: siteUrl, outDir, cacheDir, mode: 'production', logLevel: 'error' });
  } catch (error) {
    // Content is refused before the first page is written.
    if (before !== null && isRefusal(error)) await keepPages(outDir, before, before);
    throw error;
  }
  const { pages } = readManifest(outDir);
  await keepPages(
    outDir,
    pages.map((page) => page.path),
    before,
  );
}

function isRefusal(error: unknown): boolean {
  return error instanceof Error && (error.name === 'ContentError' || error.name === 'CmsError');
}

function contentFileIn(cacheDir: string): string {
  return path.join(cacheDir, 'content.json');
}
