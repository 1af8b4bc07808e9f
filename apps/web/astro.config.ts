import { defineConfig } from 'astro/config';
import { devMedia } from './src/build/dev-media.ts';
import { compileRenderer } from './src/build/renderer/adapter.ts';
import { siteStyles } from './src/styles/site-styles.ts';

/**
 * How the site's code is compiled. `astro build` renders no page: src/build/build.ts does, for every publish,
 * with what is compiled here. The addresses of site and CMS are known only then.
 */
export default defineConfig({
  outDir: './dist/site',
  trailingSlash: 'always',
  build: { format: 'directory', inlineStylesheets: 'never' },
  // The default eats the spaces between inline elements.
  compressHTML: true,
  markdown: { syntaxHighlight: false },
  vite: {
    // The default minifier fails on the NHS's styles.
    // The pages' policy allows no script or style that is not in a file of its own.
    build: { cssMinify: 'esbuild', assetsInlineLimit: 0 },
    plugins: [siteStyles()],
  },
  integrations: [devMedia(), compileRenderer()],
});
