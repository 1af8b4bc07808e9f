import { fileURLToPath } from 'node:url';
import node from '@astrojs/node';
import type { AstroUserConfig } from 'astro';
import site from '../astro.config.ts';

const folder = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/**
 * The preview: the site's own page, rendered for each request with one draft instead of its published entry.
 * It is an Astro project of its own, because one page rendered on request would turn the whole public site
 * into a server.
 */
export default {
  ...site,
  root: folder('.'),
  srcDir: folder('.'),
  publicDir: folder('public'),
  outDir: folder('../dist/preview'),
  cacheDir: folder('../node_modules/.cache/preview'),
  // In development, what Vite has made of packages: that of the website is another server's.
  vite: { ...site.vite, cacheDir: folder('../node_modules/.vite-preview') },
  output: 'server',
  // More than the CMS takes, which adds what it knows of files.
  adapter: node({ mode: 'standalone', bodySizeLimit: 12 * 1024 * 1024 }),
  trailingSlash: 'ignore',
  integrations: [],
} satisfies AstroUserConfig;
