import type { Document } from '@pain/schema';
import { readBuildEnvironment } from './build-environment.ts';
import { recallContent } from './kept-content.ts';
import type { PublicationState } from './publication.ts';

/**
 * Everything that is published, and the revision that it is of, as the loader kept it.
 *
 * @throws Error when the loader has not run.
 */
export async function publishedContent(): Promise<{ state: PublicationState; documents: Document[] }> {
  const content = await recallContent(readBuildEnvironment().contentFile);
  if (!content)
    throw new Error('The content was not loaded. Run `astro sync`, or build the site as a whole.');
  return { state: content.state, documents: [...content.documents.values()] };
}
