import { wrapFetch } from '../../../admin-kit/globals/replace-globals';
import type { Done } from './describe-obstacle';

/** Strapi's addresses that publish or unpublish, one entry or several of a list. */
const CHANGE =
  /\/content-manager\/(?:collection|single)-types\/.+\/actions\/(publish|unpublish|bulkPublish|bulkUnpublish)(?:\?|$)/;

const listeners = new Set<(done: Done) => void>();

/** Has somebody called after something was published or unpublished here. @returns what ends it. */
export function onPublished(listener: (done: Done) => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Strapi says that it published, in the list as well as in the form, and gives no place to add what is known of the website. */
export function watchPublishing(): void {
  wrapFetch((browserFetch) => async (input, init) => {
    const answer = await browserFetch(input, init);
    const done = answer.ok ? readDone(input instanceof Request ? input.url : String(input)) : null;
    if (done !== null) for (const listener of listeners) listener(done);
    return answer;
  });
}

function readDone(address: string): Done | null {
  const action = CHANGE.exec(address)?.[1];
  if (action === undefined) return null;
  return /^(?:unpublish|bulkUnpublish)$/.test(action) ? 'unpublish' : 'publish';
}
