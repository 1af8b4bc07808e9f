import { fileURLToPath } from 'node:url';
import type { AstroUserConfig } from 'astro';
import site from '../astro.config.ts';
import { galleryMedia } from './media.ts';

const folder = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/**
 * The gallery: every block in every variant, from fixtures instead of the CMS. `npm run gallery` shows it
 * while working on styles; the browser tests build it and look at it. It is no part of the public site, and a
 * project of Astro's own, so that neither's generated types take the place of the other's.
 */
export default {
  ...site,
  root: folder('.'),
  srcDir: folder('.'),
  publicDir: folder('../public'),
  cacheDir: folder('../node_modules/.cache/gallery'),
  integrations: [galleryMedia()],
} satisfies AstroUserConfig;
