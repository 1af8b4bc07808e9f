import sitemap from '@astrojs/sitemap';
import type { AstroIntegration } from 'astro';
import { defineConfig } from 'astro/config';
import { freshPaths } from './src/fresh-paths.ts';
import { devMedia } from './src/media/dev-media.ts';
import { readManifest, type SiteRecord } from './src/site-manifest.ts';
import { siteStyles } from './src/styles/site-styles.ts';

/** The sitemap's true dates come from the manifest, which is there once the pages are. */
let pages = new Map<string, SiteRecord['pages'][number]>();
const readPages: AstroIntegration = {
  name: 'site-manifest',
  hooks: {
    'astro:build:generated': ({ dir }) => {
      pages = new Map(readManifest(dir).record.pages.map((page) => [page.path, page]));
    },
  },
};
/** This file is evaluated anew for every build, and Node keeps it for ever. */
const forgetPages: AstroIntegration = {
  name: 'site-manifest-done',
  hooks: { 'astro:build:done': () => pages.clear() },
};

/** The page at an address, if search engines may list it. */
function findPage(url: string) {
  const page = pages.get(new URL(url).pathname);
  return page?.hidden ? undefined : page;
}

/** What is the same in every build. Addresses and folders come from `buildSite` or the environment. */
export default defineConfig({
  site: process.env.SITE_URL ?? 'http://localhost:8080',
  trailingSlash: 'always',
  // While one page is written to the disk, others are rendered.
  build: { format: 'directory', inlineStylesheets: 'never', concurrency: 16 },
  // The default eats the spaces between inline elements.
  compressHTML: true,
  markdown: { syntaxHighlight: false },
  experimental: { incrementalBuild: true },
  security: { csp: true },
  vite: {
    // The default minifier fails on the NHS's styles.
    // Scripts of their own files need no hash in the policy of the server's headers.
    // Pages that would be the same stay where they are: src/output-folder.ts.
    build: { cssMinify: 'esbuild', assetsInlineLimit: 0, emptyOutDir: false },
    plugins: [siteStyles()],
    // What reads the content, which Astro would otherwise transform module by module for every build. Pages have them as they always had:
    // what a page is made with belongs to its digest.
    environments: { astro: { resolve: { external: ['@pain/schema', '@pain/checks'] } } },
  },
  integrations: [
    freshPaths(),
    devMedia(),
    readPages,
    sitemap({
      serialize: (item) => {
        const page = findPage(item.url);
        return page ? { ...item, lastmod: page.lastModified } : undefined;
      },
    }),
    forgetPages,
  ],
});
