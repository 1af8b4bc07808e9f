import sitemap from '@astrojs/sitemap';
import type { AstroIntegration } from 'astro';
import { defineConfig } from 'astro/config';
import { devMedia } from './src/media/dev-media.ts';
import { readManifest, type SiteRecord } from './src/site-manifest.ts';
import { siteStyles } from './src/styles/site-styles.ts';

const SITE_URL = process.env.SITE_URL ?? 'http://localhost:8080';

/** The manifest is there once the pages are. It knows the sitemap's true dates, and also the pages that were not rendered because they are the same. */
let pages = new Map<string, SiteRecord['pages'][number]>();
const sitemapPages: string[] = [];
const readPages: AstroIntegration = {
  name: 'site-manifest',
  hooks: {
    'astro:build:generated': ({ dir }) => {
      pages = new Map(readManifest(dir).record.pages.map((page) => [page.path, page]));
      for (const path of pages.keys()) sitemapPages.push(new URL(path, SITE_URL).href);
    },
  },
};
/** This file is evaluated anew for every build, and Node keeps it for ever. */
const forgetPages: AstroIntegration = {
  name: 'site-manifest-done',
  hooks: {
    'astro:build:done': () => {
      pages.clear();
      sitemapPages.length = 0;
    },
  },
};

/** The page at an address, if search engines may list it. */
function findPage(url: string) {
  const page = pages.get(new URL(url).pathname);
  return page?.hidden ? undefined : page;
}

/** What is the same in every build. Addresses and folders come from `buildSite` or the environment. */
export default defineConfig({
  site: SITE_URL,
  trailingSlash: 'always',
  // While one page is written to the disk, others are rendered.
  build: { format: 'directory', inlineStylesheets: 'never', concurrency: 16 },
  // The default eats the spaces between inline elements.
  compressHTML: true,
  markdown: { syntaxHighlight: false },
  security: { csp: true },
  vite: {
    // The default minifier fails on the NHS's styles.
    // Scripts of their own files need no hash in the policy of the server's headers.
    // Pages that would be the same stay where they are: src/output-folder.ts.
    build: { cssMinify: 'esbuild', assetsInlineLimit: 0, emptyOutDir: false },
    plugins: [siteStyles()],
  },
  integrations: [
    devMedia(),
    readPages,
    sitemap({
      customPages: sitemapPages,
      serialize: (item) => {
        const page = findPage(item.url);
        return page ? { ...item, lastmod: page.lastModified } : undefined;
      },
    }),
    forgetPages,
  ],
});
