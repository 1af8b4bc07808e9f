import type { Document } from '@pain/schema';
import { type Site, toRoutes } from '../routes/to-routes.ts';
import type { SiteManifest } from '../site-manifest.ts';
import { readBuildEnvironment } from './build-environment.ts';
import { keepBack, readKeptBack, refuseUnread } from './kept-back.ts';
import { toManifest } from './to-manifest.ts';
import { updateContent } from './update-content.ts';

type WholeSite = Site & { documents: Document[]; manifest: SiteManifest };

/** Astro evaluates our modules anew in every build; the process itself remembers the site of one. */
const memory: typeof globalThis & { site?: { build: string; site: Promise<WholeSite> } | undefined } =
  globalThis;

/**
 * The site of what is published, at the instant that this build is for. Pages and the files that describe them ask for it one
 * after the other; a build makes it once, and `buildSite` asks first: in modules that stay, what they do for thousands of pages
 * is compiled to fast code after the first build.
 *
 * @throws ContentError when the content cannot make a site.
 */
export async function readSite(): Promise<WholeSite> {
  const { build } = readBuildEnvironment();
  if (build === null) return makeSite();
  if (memory.site?.build !== build) memory.site = { build, site: makeSite() };
  return memory.site.site;
}

async function makeSite(): Promise<WholeSite> {
  const { now, siteUrl, keptBackFile } = readBuildEnvironment();
  const keptBack = readKeptBack(keptBackFile);
  const content = await updateContent();
  refuseUnread(content, keptBack);
  const documents = keepBack([...content.documents.values()], keptBack);
  const site = toRoutes(documents, now, siteUrl);
  return { ...site, documents, manifest: toManifest(site, { state: content.state, documents }) };
}
