import { ONLY_HERE } from './internal.mjs';
import { classNamesIn, templatesIn } from './read-names.mjs';

const ADAPTER = 'apps/web/src/build/renderer/adapter.ts';
const RENDERER = 'apps/web/src/build/renderer';
const INDEX = 'apps/web/src/search/make-search-index.ts';

/** What the website leans on. @type {import('./internal.mjs').Library[]} */
export const SITE_LIBRARIES = [
  {
    name: 'astro',
    internals: [
      {
        title: 'Environment, entry and folder of the prerenderer',
        what: ['prerender: "prerender"', '"prerender-entry"', '"./.prerender/"'],
        ours: ["'prerender'", "'.prerender'", 'prerender-entry.mjs'],
        in: ['dist/core/constants.js', 'dist/core/build/vite-build-config.js', 'dist/prerender/utils.js'],
        usedIn: [ADAPTER, `${RENDERER}/program.ts`],
        breaks: '`astro build` leaves no program, and no page can be rendered.',
        guard: 'apps/web/src/build/render-pages.site.test.ts',
      },
      {
        title: 'Error page of a rendered route',
        what: ['createErrorHandler()', 'renderError:'],
        ours: ['createErrorHandler()', 'renderError:'],
        in: ['dist/core/app/base.js'],
        usedIn: [`${RENDERER}/list-pages.ts`],
        breaks: 'An error page is published in place of a page that cannot be rendered.',
        guard: 'apps/web/src/build/render-pages.site.test.ts',
      },
      {
        title: 'Memory of the paths, by the manifest',
        what: ['getRouteCache(manifest)'],
        ours: ['new SiteApp({ ...manifest }'],
        in: ['dist/runtime/prerender/static-paths.js'],
        usedIn: [`${RENDERER}/list-pages.ts`],
        breaks: 'A second build in one process shows the pages of the first.',
        guard: 'apps/web/src/build/render-pages.site.test.ts',
      },
      {
        title: 'Folder of styles and scripts',
        what: ['assets: "_astro"'],
        ours: ['_astro'],
        in: ['dist/core/config/schemas/defaults.js'],
        usedIn: ['apps/publisher/src/serve/headers.ts', 'apps/publisher/src/release-folder/asset-index.ts'],
        breaks: 'Styles are not cached, and go with the release that made them while pages are open.',
        guard: 'apps/publisher/src/serve/http.test.ts',
      },
    ],
  },
  {
    name: '@astrojs/sitemap',
    internals: [
      {
        title: 'Hooks, called without a build of Astro',
        what: ['astro:routes:resolved', 'astro:config:done', 'astro:build:done'],
        in: ['dist/index.js'],
        usedIn: ['apps/web/src/build/sitemap.ts'],
        breaks: 'The site has no sitemap; the build fails and says so.',
        guard: 'apps/web/src/build/sitemap.test.ts',
      },
    ],
  },
  {
    name: 'pagefind',
    folder: '@pagefind',
    internals: [
      {
        title: 'Mark before the text of a page, and its folder',
        what: ['pagefind_dcd', 'fragment/'],
        in: ['*/bin/pagefind_extended*'],
        usedIn: [INDEX],
        breaks: 'The list of words cannot be made, and with it no index.',
        guard: 'apps/web/src/search/make-search-index.test.ts',
      },
      {
        title: 'Files of the index that are left out',
        what: [
          'pagefind-ui',
          'pagefind-modular-ui',
          'pagefind-component-ui',
          'pagefind-highlight',
          'wasm.unknown',
        ],
        ours: ['ui|modular-ui|component-ui|highlight', 'unknown'],
        in: ['*/bin/pagefind_extended*'],
        usedIn: [INDEX],
        breaks: 'The site carries files that no page loads.',
        guard: ONLY_HERE,
      },
    ],
  },
  {
    name: 'nhsuk-frontend',
    internals: [
      {
        title: 'Templates of the components in use',
        what: ['params'],
        ours: ['USED'],
        in: templatesIn('apps/web/src/nhs/params.ts'),
        usedIn: ['apps/web/src/nhs/params.ts'],
        breaks: 'The component cannot be rendered.',
        guard: 'apps/web/src/nhs/conformance.test.ts',
      },
      {
        title: 'Classes in markup of our own',
        what: classNamesIn('apps/web/src/layout/*.{astro,ts}', 'packages/blocks/*/*.astro'),
        in: ['dist/nhsuk/nhsuk-frontend.css'],
        usedIn: ['apps/web/src/layout/*.{astro,ts}', 'packages/blocks/*/*.astro'],
        breaks: 'A heading, a list or a column loses its style.',
        guard: 'apps/web/src/styles/keep-used.site.test.ts',
      },
      {
        title: "Logo in the header's template, which is cut out",
        what: ['<svg class="nhsuk-header__logo"'],
        in: ['dist/nhsuk/components/header/template.njk'],
        usedIn: ['apps/web/src/layout/site-header.ts'],
        breaks: 'A service outside the NHS shows its logo.',
        guard: 'apps/web/src/layout/site-header.test.ts',
      },
      {
        title: 'Skip link, behind which the banner of the preview stands',
        what: ['nhsuk-skip-link'],
        in: ['dist/nhsuk/components/skip-link/template.njk'],
        usedIn: ['apps/web/src/preview/dress-html.ts'],
        breaks: 'The skip link is no longer the first link of a previewed page.',
        guard: 'apps/web/src/preview/dress-html.test.ts',
      },
      {
        title: 'Way in which templates take in others',
        what: ['{% from "nhsuk/components/', 'macro.njk'],
        ours: ['% from "', 'macro.njk'],
        in: ['dist/nhsuk/components/header/template.njk'],
        usedIn: ['apps/web/src/styles/list-users.ts'],
        breaks: 'Styles of a component within another are dropped.',
        guard: 'apps/web/src/styles/keep-used.site.test.ts',
      },
      {
        title: 'Setting that leaves out the font of a third party',
        what: ['$nhsuk-include-font-face'],
        in: ['dist/nhsuk/core/settings/_globals.scss'],
        usedIn: ['apps/web/src/styles/site.scss'],
        breaks: 'Every page loads a font from another website.',
        guard: 'e2e/tests/public.spec.ts',
      },
    ],
  },
];
