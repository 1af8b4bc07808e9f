import path from 'node:path';
import { faultsOf } from '@pain/schema';
import { invalidateContent, recallContent } from '../content/kept-content.ts';
import { forgetSuspects } from '../content/noted-suspects.ts';
import { suspectAll } from '../content/suspect.ts';
import type { KeptBack, SiteRecord } from '../manifest/site-manifest.ts';
import { addMedia } from '../media/add-media.ts';
import { addSocialImage } from '../media/social-image.ts';
import { makeSearchIndex } from '../search/make-search-index.ts';
import { makeSite, type WholeSite } from './make-site.ts';
import { keepPages, listOutput, openOutput } from './output-folder.ts';
import { addRedirectFiles } from './redirect-files.ts';
import { RenderError } from './render-error.ts';
import { renderPages } from './render-pages.ts';
import { loadRenderer, type Renderer } from './renderer/load-renderer.ts';
import { addSitemap } from './sitemap.ts';
import { writeSiteContent } from './write-site-content.ts';

/** What a build of the site needs. */
export interface BuildRequest {
  /** Address of the CMS. */
  cmsUrl: string;
  /** The CMS's token for reading what is published. */
  buildToken: string;
  /** Public address of the site, for canonical links and the sitemap. */
  siteUrl: string;
  /**
   * Folder for the output. Nothing else may write to it: pages of the last build that are still
   * right are left as they are.
   */
  outDir: string;
  /** Folder that makes the next build quick; may be empty or lost at any time. */
  cacheDir: string;
  /**
   * A site of so many pages or more gets no search index here, because that takes 1.5 ms a page: the caller
   * makes it, with `makeSearchIndex`, once the site is live. By default there is no such number.
   */
  searchLaterFrom?: number;
  /** Entries to show as they were before. */
  keptBack?: KeptBack;
  /**
   * Folder of the site that is live: its files need not be fetched again. Without one,
   * files are waited for longer.
   */
  liveDir?: string | null;
}

/** What a build made. */
export interface BuildReport extends SiteRecord {
  /** Every file of the site, relative to `outDir`, sorted. */
  files: string[];
  /** Whether the search index is among them. */
  hasSearchIndex: boolean;
}

/**
 * Builds the site of what is published now. May be called again and again in one process, one call at a time.
 *
 * @throws ContentError for all entries that cannot be shown and CmsError when the CMS cannot be read, mostly
 * before anything in `outDir` is touched; RenderError for all pages that cannot be made, and then the others
 * are in `outDir`; whatever else goes wrong, and then `outDir` is in no defined state. Where no part of the
 * surroundings is at fault, the error holds `faults` (`faultsOf`).
 */
export async function buildSite(request: BuildRequest): Promise<BuildReport> {
  const contentFile = contentFileIn(request.cacheDir);
  try {
    return await build(request);
  } catch (error) {
    const content = await recallContent(contentFile);
    // What failed may have been read wrongly: the next build reads it again.
    await invalidateContent(contentFile, faultsOf(error));
    throw content === null ? error : suspectAll(error, [...content.documents.values()]);
  }
}

async function build(request: BuildRequest): Promise<BuildReport> {
  const { outDir, cacheDir, searchLaterFrom = Number.POSITIVE_INFINITY, keptBack = {} } = request;
  const contentFile = contentFileIn(cacheDir);
  await forgetSuspects(cacheDir);
  // The code is loaded while the CMS answers.
  const making = makeSite({ ...request, contentFile, keptBack, now: new Date() });
  const [site, renderer] = await bothEnded(making, loadRenderer());
  await addPages(renderer, site, request);
  const { record } = site.manifest;
  await writeSiteContent(outDir, contentFile, keptBack);
  await addRedirectFiles(record.redirects, outDir);
  const paths = record.pages.map((page) => page.path);
  const hasSearchIndex = paths.length < searchLaterFrom;
  // The index is made by a process of its own.
  const indexing = hasSearchIndex ? makeSearchIndex(outDir, outDir) : null;
  await bothEnded(addSitemap(record.pages, request), indexing);
  return { ...record, files: await listOutput(outDir, paths), hasSearchIndex };
}

async function addPages(renderer: Renderer, site: WholeSite, request: BuildRequest): Promise<void> {
  const { outDir } = request;
  const before = await openOutput(outDir);
  const keeping = renderPages(renderer, site, { outDir, before }).then(async ({ made, failures }) => {
    await keepPages(outDir, made, before);
    return failures;
  });
  const [failures] = await bothEnded(keeping, addShownMedia(site, request));
  if (failures.length > 0) throw new RenderError(failures, site);
}

/**
 * Waits for both to end, so that none goes on when the other has failed, and throws what the first one
 * threw, or else the second.
 */
async function bothEnded<First, Second>(
  first: Promise<First>,
  second: Promise<Second> | Second,
): Promise<[First, Second]> {
  await Promise.allSettled([first, second]);
  return Promise.all([first, second]);
}

/**
 * Adds the files of the media library that pages show, beside the rendering of pages, which leaves half of a
 * machine of two cores to it.
 */
async function addShownMedia(
  { documents, manifest, site }: WholeSite,
  { cmsUrl, outDir, cacheDir, liveDir = null }: BuildRequest,
): Promise<void> {
  const folders = { cmsUrl, outDir, cacheDir: path.join(cacheDir, 'media'), liveDir };
  await addMedia(manifest.media, documents, folders);
  const names = { service: site.serviceName, organisation: site.organisation };
  await addSocialImage(names, { outDir, cacheDir });
}

function contentFileIn(cacheDir: string): string {
  return path.join(cacheDir, 'content.json');
}
