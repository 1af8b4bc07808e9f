import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { faultsOf } from '@pain/schema';
import { renderChangedPages } from './changed-pages.ts';
import { doubtContent } from './content/kept-content.ts';
import { readSite } from './content/read-site.ts';
import { updateContent } from './content/update-content.ts';
import { writeSiteContent } from './content/write-site-content.ts';
import { addMedia } from './media/add-media.ts';
import { addSocialImage } from './media/social-image.ts';
import { keepPages, listOutput, type MadePages, openOutput } from './output-folder.ts';
import { addRedirectFiles } from './redirect-files.ts';
import { makeSearchIndex } from './search/make-search-index.ts';
import type { KeptBack, SiteRecord } from './site-manifest.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** Takes a second to load, in which the CMS already answers. */
const astro = import('astro');

/**
 * There are no content collections to read, for which Astro would start a server of Vite's in every build. Astro's own option, of which its
 * types say nothing.
 */
const withoutSync: object = { sync: false };

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
export interface BuildReport extends SiteRecord {
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
  await describeBuild(request);
  // The CMS answers while Astro starts.
  const read = Promise.allSettled([updateContent()]);
  try {
    return await buildOnce(request);
  } catch (error) {
    await read;
    // What failed may have been read wrongly: the next build reads it anew.
    await doubtContent(contentFileIn(request.cacheDir), faultsOf(error));
    throw error;
  }
}

/** Tells what runs within Astro what to build. */
async function describeBuild({
  cmsUrl,
  buildToken,
  siteUrl,
  cacheDir,
  keptBack = {},
}: BuildRequest): Promise<void> {
  const keptBackFile = path.join(cacheDir, 'kept-back.json');
  await mkdir(cacheDir, { recursive: true });
  await writeFile(keptBackFile, JSON.stringify(keptBack));
  Object.assign(process.env, {
    CMS_URL: cmsUrl,
    BUILD_TOKEN: buildToken,
    SITE_URL: siteUrl,
    BUILD_TIME: new Date().toISOString(),
    CONTENT_FILE: contentFileIn(cacheDir),
    KEPT_BACK_FILE: keptBackFile,
  });
}

async function buildOnce(request: BuildRequest): Promise<BuildReport> {
  const { outDir, cacheDir, searchLaterFrom = Number.POSITIVE_INFINITY, keptBack = {} } = request;
  const before = await openOutput(outDir);
  await allEnded(buildPages(request, before), addShownMedia(request));
  const { record } = (await readSite()).manifest;
  await writeSiteContent(outDir, contentFileIn(cacheDir), keptBack);
  await addRedirectFiles(record.redirects, outDir);
  const paths = record.pages.map((page) => page.path);
  const hasSearchIndex = paths.length < searchLaterFrom;
  if (hasSearchIndex) await makeSearchIndex(outDir, outDir);
  return { ...record, files: await listOutput(outDir, paths), hasSearchIndex };
}

/** Waits for both to end, so that none goes on when the other has failed, and throws what the first one threw, or else the second. */
async function allEnded(...parts: [Promise<void>, Promise<void>]): Promise<void> {
  for (const result of await Promise.allSettled(parts)) if (result.status === 'rejected') throw result.reason;
}

async function buildPages(
  { siteUrl, outDir, cacheDir }: BuildRequest,
  before: MadePages | null,
): Promise<void> {
  const { build } = await astro;
  const pages = renderChangedPages(outDir, before);
  const folders = { root: ROOT, outDir, cacheDir: path.join(cacheDir, 'astro') };
  const options = { site: siteUrl, mode: 'production', logLevel: 'error' } as const;
  try {
    await build({ ...folders, ...options, integrations: [pages.integration] }, withoutSync);
  } catch (error) {
    // Content is refused before the first page is written.
    if (before !== null && isRefusal(error)) await keepPages(outDir, before, before);
    throw error;
  }
  await keepPages(outDir, pages.made, before);
}

/** Adds the files of the media library that pages show, beside the rendering of pages, which leaves half of a machine of two cores to it. */
async function addShownMedia({ cmsUrl, outDir, cacheDir }: BuildRequest): Promise<void> {
  const { documents, manifest, site } = await readSite();
  await addMedia(manifest.media, documents, { cmsUrl, outDir, cacheDir: path.join(cacheDir, 'media') });
  const names = { service: site.serviceName, organisation: site.organisation };
  await addSocialImage(names, { outDir, cacheDir });
}

function isRefusal(error: unknown): boolean {
  return error instanceof Error && (error.name === 'ContentError' || error.name === 'CmsError');
}

function contentFileIn(cacheDir: string): string {
  return path.join(cacheDir, 'content.json');
}
