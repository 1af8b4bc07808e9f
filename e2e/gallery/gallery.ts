import { test as base } from '@playwright/test';
import { type Gallery, startGallery } from '../stack/gallery.ts';

/** Playwright's `test` with the gallery built and served, once for all tests. */
export const test = base.extend<object, { gallery: Gallery }>({
  gallery: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of fixtures from this pattern
    async ({}, use) => {
      const gallery = await startGallery();
      await use(gallery);
      await gallery.stop();
    },
    { scope: 'worker', timeout: 60_000 },
  ],
});
