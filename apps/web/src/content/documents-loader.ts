import { createHash } from 'node:crypto';
import { contentTypes, type Document, toGraphqlDocument } from '@pain/schema';
import type { Loader, LoaderContext } from 'astro/loaders';
import { z } from 'zod';
import { connectToCms } from './ask-cms.ts';
import { readBuildEnvironment } from './build-environment.ts';
import { type Content, syncContent } from './sync-content.ts';

/** The entry that says of which revision all others are. */
export const STATE_ENTRY = 'state';

const SHAPE_KEY = 'shape';
/** What the definitions ask for: documents kept from another definition are of no use. */
const SHAPE = createHash('sha256').update(contentTypes.map(toGraphqlDocument).join()).digest('hex');

const stateParser = z.object({ epoch: z.string(), revision: z.int(), nonce: z.string() });

/**
 * Astro's loader of everything published, as one collection, so that all types are of one revision. It reads only
 * what changed since the last build.
 *
 * @throws CmsError or ContentError, and leaves what was stored as it was.
 */
export function documentsLoader(): Loader {
  return {
    name: 'publication',
    async load(context) {
      const { cmsUrl, buildToken } = readBuildEnvironment();
      const content = await syncContent(connectToCms({ url: cmsUrl, token: buildToken }), recall(context));
      keep(context, content);
    },
  };
}

function recall({ store, meta }: LoaderContext): Content | null {
  const state = stateParser.safeParse(store.get(STATE_ENTRY)?.data);
  if (!state.success || meta.get(SHAPE_KEY) !== SHAPE) return null;
  const entries = store.entries().filter(([id]) => id !== STATE_ENTRY);
  // Nothing but `keep` below writes to this store, and only parsed documents.
  const documents = new Map(entries.map(([id, { data }]) => [id, data as unknown as Document]));
  return { state: state.data, documents };
}

function keep({ store, meta, generateDigest }: LoaderContext, { state, documents }: Content): void {
  for (const id of store.keys()) if (!documents.has(id)) store.delete(id);
  for (const [id, value] of [...documents, [STATE_ENTRY, state] as const]) {
    const data: Record<string, unknown> = { ...value };
    store.set({ id, data, digest: generateDigest(data) });
  }
  meta.set(SHAPE_KEY, SHAPE);
}
