import { fileURLToPath } from 'node:url';
import type { AstroUserConfig } from 'astro';
import site from '../astro.config.ts';
import { galleryMedia } from './media.ts';

/**
 * The gallery: every block in every variant, from fixtures instead of the CMS. `npm run gallery` shows it while working on
 * styles; the browser tests build it and look at it. It is no part of the public site.
 */
export default {
  ...site,
  root: fileURLToPath(new URL('..', import.meta.url)),
  srcDir: fileURLToPath(new URL('.', import.meta.url)),
  cacheDir: fileURLToPath(new URL('../node_modules/.cache/gallery', import.meta.url)),
  experimental: {},
  integrations: [galleryMedia()],
} satisfies AstroUserConfig;
