import { ADMIN, ONLY_HERE } from './internal.mjs';
import { keysIn } from './read-names.mjs';

const WORDS = 'apps/cms/src/admin/words';
const TEXT_EDITOR = 'apps/cms/src/features/editing/admin/rich-text';
const SAVING = 'apps/cms/src/features/editing/admin/save-requests.ts';
const PUBLISHING = 'apps/cms/src/features/live-status/admin/watch-publishing.ts';
const FORM = 'dist/admin/pages/EditView/components/FormInputs';

/** What the admin's views lean on in the browser. @type {import('./internal.mjs').Library[]} */
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
        title: 'Box of a view, which hides what is wider',
        what: ['data-strapi-main-content'],
        in: [`${ADMIN}/components/Layouts/Layout.mjs`],
        usedIn: [`${TEXT_EDITOR}/toolbar/KeepInView.ts`],
        breaks: 'The buttons of a long text are out of view while one writes at its end.',
        guard: 'e2e/tests/writing.spec.ts',
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
      {
        title: 'State of the edit form',
        what: ['isSubmitting', 'initialValues', 'resetForm', 'setValues', 'modified'],
        in: [`${ADMIN}/components/Form.mjs`],
        usedIn: ['apps/cms/src/features/editing/admin/use-kept-words.ts'],
        breaks: 'What is typed is neither kept nor brought back.',
        guard: 'e2e/tests/losing-nothing.spec.ts',
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
      {
        title: 'Properties of a panel',
        what: ['activeTab', 'collectionType', 'documentId', 'model'],
        in: ['dist/admin/src/content-manager.d.ts'],
        usedIn: ['apps/cms/src/admin-kit/entry/panel.ts'],
        breaks: 'Panels do not know which entry is open.',
        guard: 'e2e/tests/own-views.spec.ts',
      },
      {
        title: 'Types of the actions that take something down',
        what: ["UnpublishAction.type = 'unpublish'", "DeleteAction.type = 'delete'"],
        ours: ['unpublish:', 'delete:'],
        in: ['dist/admin/pages/ListView/components/BulkActions/Actions.mjs'],
        usedIn: ['apps/cms/src/features/usage/admin/warn-before.tsx'],
        breaks: 'Nobody is warned which pages lose an entry; the server still refuses what must stay.',
        guard: 'e2e/tests/lists.spec.ts',
      },
      {
        title: 'Tag of a document in the store',
        what: ["'Document'"],
        in: ['dist/admin/services/api.mjs'],
        usedIn: ['apps/cms/src/admin-kit/entry/use-entry-action.ts'],
        breaks: 'After a sign-off, an approval or a withdrawal the form shows the entry as it was.',
        guard: 'e2e/tests/approval.spec.ts',
      },
      {
        title: 'Addresses that save, publish and unpublish',
        what: ['/content-manager/$', 'bulkPublish', 'bulkUnpublish'],
        ours: ['content-manager', '(?:collection|single)-types'],
        in: ['dist/admin/services/documents.mjs'],
        usedIn: [SAVING, PUBLISHING],
        breaks:
          'A form is saved over a newer version without a question; no message says that the website did not follow.',
        guard: 'e2e/tests/losing-nothing.spec.ts',
      },
      {
        title: 'ValidationError: the error after which a form counts as unsaved',
        what: ["res.error.name === 'ValidationError'"],
        ours: ['ValidationError'],
        in: ['dist/admin/pages/EditView/components/DocumentActions.mjs'],
        usedIn: [SAVING, 'apps/cms/src/features/editing/server/together/refuse-overwriting.ts'],
        breaks: 'After a save without a connection the form counts as saved, and words are lost.',
        guard: 'e2e/tests/losing-nothing.spec.ts',
      },
      {
        title: 'Badge of the state below the title',
        what: ['role: "status"'],
        ours: ['main [role="status"]'],
        in: ['dist/admin/pages/EditView/components/DocumentStatus.mjs'],
        usedIn: ['apps/cms/src/features/live-status/admin/ReceiptBadge.tsx'],
        breaks: 'The badge about the website is missing; the panel still says the same.',
        guard: 'e2e/tests/receipts.spec.ts',
      },
      {
        title: 'List of blocks, described by how to drag its items',
        what: ['jsx("ol", {', '"aria-describedby": ariaDescriptionId'],
        ours: ['main ol[aria-describedby] > li'],
        in: [`${FORM}/DynamicZone/Field.mjs`],
        usedIn: ['apps/cms/src/features/checks/admin/go-to.ts'],
        breaks: 'A click on a finding leads to no field.',
        guard: 'e2e/tests/checks.spec.ts',
      },
      {
        title: 'Inputs of an edit view: those that are added come before its own',
        what: ['addedInputTypes.includes(props.type)', "case 'blocks':"],
        ours: ["type: 'blocks'"],
        in: ['dist/admin/pages/EditView/components/InputRenderer.mjs'],
        usedIn: ['apps/cms/src/admin/app.tsx'],
        breaks:
          "Texts are written in Strapi's editor, which keeps no raised letters, languages and links by name.",
        guard: 'e2e/tests/writing.spec.ts',
      },
    ],
  },
  {
    name: '@strapi/design-system',
    internals: [
      {
        title: 'Mark of a part of an accordion',
        what: ['"data-size": n'],
        ours: ['[data-size][data-state'],
        in: ['dist/index.mjs'],
        usedIn: [
          'apps/cms/src/features/editing/admin/names/name-new-parts.ts',
          `${TEXT_EDITOR}/toolbar/KeepInView.ts`,
        ],
        breaks:
          'A screen reader says only "button" of a new part of a form; the buttons of a long text are out of view.',
        guard: 'e2e/tests/names.spec.ts',
      },
      {
        title: 'Names that a field gives its label, hint and error',
        what: ['-label`', '-hint`', '-error`'],
        ours: ['-label`', 'aria-describedby'],
        in: ['dist/index.mjs'],
        usedIn: [`${TEXT_EDITOR}/RichTextEditor.tsx`],
        breaks: 'A screen reader says no name of a text, and not what is wrong with it.',
        guard: 'e2e/tests/writing.spec.ts',
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
