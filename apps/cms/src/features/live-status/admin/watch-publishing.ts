import { z } from 'zod';
import { wrapFetch } from '../../../admin-kit/globals/replace-globals';
import type { Done } from './describe-obstacle';

/** Strapi's addresses that publish or unpublish, one entry or several of a list. */
const CHANGE =
  /\/content-manager\/(?:collection|single)-types\/api::([\w-]+)\.[\w-]+\/.*actions\/(publish|unpublish|bulkPublish|bulkUnpublish)(?:\?|$)/;

/** What was done, and to which entry (`faq/abc123`); null where it was several. */
export interface Change {
  done: Done;
  path: string | null;
}

const changed = z.object({ data: z.object({ documentId: z.string() }) });
const listeners = new Set<(change: Change) => void>();

/** Has somebody called after something was published or unpublished here. @returns what ends it. */
export function onPublished(listener: (change: Change) => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/**
 * Strapi says that it published, in the list as well as in the form, and gives no place to add what
 * is known of the website.
 */
export function watchPublishing(): void {
  wrapFetch((browserFetch) => async (input, init) => {
    const answer = await browserFetch(input, init);
    if (answer.ok) void note(input instanceof Request ? input.url : String(input), answer.clone());
    return answer;
  });
}

async function note(address: string, answer: Response): Promise<void> {
  const [, type, action] = CHANGE.exec(address) ?? [];
  if (action === undefined) return;
  const { data } = changed.safeParse(await answer.json().catch(() => null));
  const done = /^(?:unpublish|bulkUnpublish)$/.test(action) ? 'unpublish' : 'publish';
  const change: Change = { done, path: data ? `${type}/${data.data.documentId}` : null };
  for (const listener of listeners) listener(change);
}
