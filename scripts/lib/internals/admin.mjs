import { ICONS } from '../../../packages/schema/src/definitions/icons.ts';
import { ADMIN, ONLY_HERE } from './internal.mjs';
import { keysIn } from './read-names.mjs';

const WORDS = 'apps/cms/src/admin/words';

/**
 * What the admin leans on around the forms of entries: its words, start page, lists and uploads. @type
 * {import('./internal.mjs').Library[]}
 */
export const ADMIN_LIBRARIES = [
  {
    name: '@strapi/admin',
    internals: [
      {
        title: 'Translation keys of the admin',
        what: keysIn(`${WORDS}/words.ts`),
        in: [`${ADMIN}/translations/en.json.mjs`],
        usedIn: [`${WORDS}/words.ts`],
        breaks: "Staff read Strapi's word where the key is gone.",
        guard: ONLY_HERE,
      },
      {
        title: 'Storage keys of the tour and the banner',
        what: ['STRAPI_GUIDED_TOUR', 'STRAPI_MEDIA_LIBRARY_BANNER_DISMISSED_FOR_'],
        in: [`${ADMIN}/components/GuidedTour/Context.mjs`, `${ADMIN}/components/MediaLibraryBanner.mjs`],
        usedIn: ['apps/cms/src/admin/set-up-browser.ts'],
        breaks: 'Staff see a tour for developers and advertising.',
        guard: ONLY_HERE,
      },
      {
        title: 'Storage key of the language',
        what: ['strapi-admin-language'],
        in: [`${ADMIN}/reducer.mjs`],
        usedIn: ['apps/cms/src/admin/set-up-browser.ts'],
        breaks: 'Dates are American: 11/12 is the 12th of November.',
        guard: ONLY_HERE,
      },
      {
        title: 'Place for components that may appear anywhere',
        what: ['future-global::'],
        in: [`${ADMIN}/App.mjs`],
        usedIn: ['apps/cms/src/admin/app.tsx'],
        breaks:
          'Nobody is asked for the words of a picture; messages about pasting and publishing do not appear.',
        guard: 'e2e/tests/uploads.spec.ts',
      },
      {
        title: "Store: path of the admin's requests, and the log-out",
        what: ["reducerPath: 'adminApi'", 'logout: builder.mutation'],
        ours: ['adminApi/executeMutation/pending', "'logout'"],
        in: [`${ADMIN}/services/api.mjs`, `${ADMIN}/services/auth.mjs`],
        usedIn: ['apps/cms/src/features/editing/admin/forget-on-logout.ts'],
        breaks: 'What somebody typed and did not save stays in the browser after they log out.',
        guard: ONLY_HERE,
      },
      {
        title: 'Idle callback, kept when the module loads',
        what: ["typeof requestIdleCallback === 'undefined'", '_requestIdleCallback as requestIdleCallback'],
        ours: ['window.requestIdleCallback = '],
        in: [`${ADMIN}/utils/shims.mjs`],
        usedIn: ['apps/cms/src/admin-kit/globals/idle-deadline.ts'],
        breaks: 'On a busy computer the buttons above a list appear late or not at all.',
        guard: 'e2e/tests/lists.spec.ts',
      },
    ],
  },
  {
    name: '@strapi/strapi',
    internals: [
      {
        title: 'Entry of the admin that each build writes',
        what: ['.strapi/client/app.js'],
        in: ['dist/src/node/vite/plugins.js'],
        usedIn: ['apps/cms/src/admin/vite.config.ts'],
        breaks: 'The idle callback gets no deadline, because our module is not imported before Strapi.',
        guard: 'e2e/tests/lists.spec.ts',
      },
    ],
  },
  {
    name: '@strapi/content-manager',
    internals: [
      {
        title: 'Translation keys of the content manager',
        what: keysIn(`${WORDS}/content-words.ts`),
        in: ['dist/admin/**/*.mjs'],
        usedIn: [`${WORDS}/content-words.ts`],
        breaks: "Staff read Strapi's word where the key is gone.",
        guard: ONLY_HERE,
      },
      {
        title: 'Icons of blocks and groups',
        what: ICONS.map((icon) => `${icon}: `),
        ours: ICONS,
        in: ['dist/admin/components/ComponentIcon.mjs'],
        usedIn: ['packages/schema/src/definitions/icons.ts'],
        breaks: 'A block has no icon in the list of blocks.',
        guard: ONLY_HERE,
      },
      {
        title: 'Widgets of the start page',
        what: ['last-edited-entries', 'last-published-entries'],
        in: ['dist/admin/index.mjs'],
        usedIn: ['apps/cms/src/admin/start-page.ts'],
        breaks: 'The start page loses the lists of what was changed and published last.',
        guard: ONLY_HERE,
      },
      {
        title: 'Hooks of the columns and filters of a list',
        what: ['Admin/CM/pages/ListView/inject-column-in-table', 'Admin/CM/pages/ListView/inject-in-filters'],
        in: ['dist/admin/constants/hooks.mjs'],
        usedIn: ['apps/cms/src/admin/app.tsx'],
        breaks:
          "Lists show Strapi's long dates, which leave no room for the state, and are filtered by dates that are guessed.",
        guard: 'e2e/tests/dates.spec.ts',
      },
      {
        title: 'Ways of adding panels and actions',
        what: ['addEditViewSidePanel', 'addDocumentAction', 'addBulkAction'],
        in: ['dist/admin/content-manager.mjs'],
        usedIn: ['apps/cms/src/admin/app.tsx'],
        breaks: 'The admin does not start.',
        guard: 'e2e/tests/own-views.spec.ts',
      },
    ],
  },
  {
    name: '@strapi/upload',
    internals: [
      {
        title: 'Translation keys of the media library',
        what: keysIn(`${WORDS}/media-words.ts`),
        in: ['dist/admin/**/*.mjs'],
        usedIn: [`${WORDS}/media-words.ts`],
        breaks: "Staff read Strapi's word where the key is gone.",
        guard: ONLY_HERE,
      },
      {
        title: 'Way in which the browser uploads',
        what: [
          'new XMLHttpRequest()',
          '/upload/files',
          "formData.append('files'",
          "formData.append('fileInfo'",
        ],
        ours: ['upload(?:', "'files'", "'fileInfo'"],
        in: ['dist/admin/future/services/uploadFileViaXHR.mjs', 'dist/admin/future/services/api.mjs'],
        usedIn: [
          'apps/cms/src/features/media/admin/watch-uploads.ts',
          'apps/cms/src/features/media/admin/fill-in-words.ts',
        ],
        breaks: 'Nobody is asked for the words of a picture, and the server refuses it.',
        guard: 'e2e/tests/uploads.spec.ts',
      },
    ],
  },
];
