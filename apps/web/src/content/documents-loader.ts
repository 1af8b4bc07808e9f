import type { Loader } from 'astro/loaders';
import { readBuildEnvironment } from './build-environment.ts';
import { readKeptBack, refuseUnread } from './kept-back.ts';
import { updateContent } from './update-content.ts';

/**
 * Astro's loader of everything published, so that all types are of one revision. It reads only what changed since the
 * last build. The one entry of its collection is the revision; the documents are where `recallContent` finds them.
 *
 * @throws CmsError, and leaves what was kept as it was; ContentError for entries that cannot be shown.
 */
export function documentsLoader(): Loader {
  return {
    name: 'publication',
    async load({ store }) {
      const content = await updateContent();
      refuseUnread(content, readKeptBack(readBuildEnvironment().keptBackFile));
      store.set({ id: 'state', data: { ...content.state } });
    },
  };
}
