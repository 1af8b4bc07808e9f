import { fileURLToPath } from 'node:url';
import node from '@astrojs/node';
import type { AstroUserConfig } from 'astro';
import site from '../astro.config.ts';

const folder = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/**
 * The preview: the site's own page, rendered for each request with one draft in the place of its entry. A project of
 * Astro's own, because one page that is rendered on request would make a server of the whole public site.
 */
export default {
  ...site,
  root: folder('.'),
  srcDir: folder('.'),
  publicDir: folder('public'),
  outDir: folder('../dist/preview'),
  cacheDir: folder('../node_modules/.cache/preview'),
  output: 'server',
  adapter: node({ mode: 'standalone' }),
  trailingSlash: 'ignore',
  integrations: [],
} satisfies AstroUserConfig;
