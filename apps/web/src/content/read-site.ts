import { type Site, toRoutes } from '../routes/to-routes.ts';
import { readBuildEnvironment } from './build-environment.ts';
import type { PublicationState } from './publication.ts';
import { publishedContent } from './published-content.ts';

/**
 * The site of what is published, at the instant that this build is for.
 *
 * @throws ContentError when the content cannot make a site.
 */
export async function readSite(): Promise<Site & { state: PublicationState }> {
  const { state, documents } = await publishedContent();
  return { state, ...toRoutes(documents, readBuildEnvironment().now) };
}
