import type { Document } from '@pain/schema';
import { type Site, toRoutes } from '../routes/to-routes.ts';
import { readBuildEnvironment } from './build-environment.ts';
import { keepBack, readKeptBack } from './kept-back.ts';
import type { PublicationState } from './publication.ts';
import { publishedContent } from './published-content.ts';

/**
 * The site of what is published, at the instant that this build is for.
 *
 * @throws ContentError when the content cannot make a site.
 */
export async function readSite(): Promise<Site & { state: PublicationState; documents: Document[] }> {
  const { now, keptBackFile } = readBuildEnvironment();
  const { state, documents: published } = await publishedContent();
  const documents = keepBack(published, readKeptBack(keptBackFile));
  return { state, documents, ...toRoutes(documents, now) };
}
