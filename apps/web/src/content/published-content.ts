import { getCollection, getEntry } from 'astro:content';
import type { Document } from '@pain/schema';
import { STATE_ENTRY } from './documents-loader.ts';
import type { Content } from './sync-content.ts';

/**
 * Everything that is published, and the revision that it is of, as the loader stored it.
 *
 * @throws Error when the loader has not run.
 */
export async function publishedContent(): Promise<{ state: Content['state']; documents: Document[] }> {
  const state = await getEntry('publication', STATE_ENTRY);
  if (!state) throw new Error('The content was not loaded. Run `astro sync`, or build the site as a whole.');
  const entries = await getCollection('publication', ({ id }: { id: string }) => id !== STATE_ENTRY);
  // The loader is the only writer; Astro types a collection without a schema as a plain record.
  const documents = entries.map(({ data }: { data: unknown }) => data as Document);
  return { state: state.data as unknown as Content['state'], documents };
}
