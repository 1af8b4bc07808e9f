import type { Document } from '@pain/schema';
import { type Site, toRoutes } from '../routes/to-routes.ts';
import { readBuildEnvironment } from './build-environment.ts';
import { keepBack, readKeptBack } from './kept-back.ts';
import type { PublicationState } from './publication.ts';
import { publishedContent } from './published-content.ts';

type SiteOfState = Site & { state: PublicationState; documents: Document[] };

/** Node keeps the modules of each build for ever; the process itself remembers the site of one. */
const memory: typeof globalThis & { site?: { build: string; site: Promise<SiteOfState> } | undefined } =
  globalThis;

/**
 * The site of what is published, at the instant that this build is for. Pages and the files that describe them ask for it one
 * after the other; a build makes it once.
 *
 * @throws ContentError when the content cannot make a site.
 */
export async function readSite(): Promise<SiteOfState> {
  const { build } = readBuildEnvironment();
  if (build === null) return makeSite();
  if (memory.site?.build !== build) memory.site = { build, site: makeSite() };
  return memory.site.site;
}

async function makeSite(): Promise<SiteOfState> {
  const { now, keptBackFile } = readBuildEnvironment();
  const { state, documents: published } = await publishedContent();
  const documents = keepBack(published, readKeptBack(keptBackFile));
  return { state, documents, ...toRoutes(documents, now) };
}
