import type { Loader } from 'astro/loaders';
import { connectToCms } from './ask-cms.ts';
import { readBuildEnvironment } from './build-environment.ts';
import { readKeptBack, refuseUnread } from './kept-back.ts';
import { keepContent, recallContent } from './kept-content.ts';
import { syncContent } from './sync-content.ts';

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
      const { cmsUrl, buildToken, contentFile, keptBackFile } = readBuildEnvironment();
      const before = await recallContent(contentFile);
      const content = await syncContent(connectToCms({ url: cmsUrl, token: buildToken }), before);
      if (content !== before) await keepContent(contentFile, content);
      refuseUnread(content, readKeptBack(keptBackFile));
      store.set({ id: 'state', data: { ...content.state } });
    },
  };
}
