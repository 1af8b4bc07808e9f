import { ADMIN, ONLY_HERE } from './internal.mjs';
import { keysIn } from './read-names.mjs';

const WORDS = 'apps/cms/src/admin/words';
const PASTING = 'apps/cms/src/features/editing/admin/pasting/watch-pasting.ts';
const SAVING = 'apps/cms/src/features/editing/admin/save-requests.ts';
const PUBLISHING = 'apps/cms/src/features/live-status/admin/watch-publishing.ts';
const BESIDE = 'apps/cms/src/features/preview/admin/beside';
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
      {
        title: "Inputs that bear their field's name",
        what: ['name: name', 'jsx(TextInput'],
        ours: ['[name]'],
        in: [`${ADMIN}/components/FormInputs/String.mjs`],
        usedIn: [`${BESIDE}/field-in-hand.ts`],
        breaks: 'What is in hand in the form is not marked on the page beside it.',
        guard: 'e2e/tests/preview.spec.ts',
      },
      {
        title: 'Mark of what stands beside the list of content types',
        what: ['data-strapi-main-content'],
        in: [`${ADMIN}/components/Layouts/Layout.mjs`],
        usedIn: [`${BESIDE}/MakeRoom.tsx`],
        breaks: 'The form has little room beside its page.',
        guard: ONLY_HERE,
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
        title: 'Ways of adding panels, actions and kinds of blocks',
        what: ['addEditViewSidePanel', 'addDocumentAction', 'addBulkAction', 'addRichTextBlocks'],
        in: ['dist/admin/content-manager.mjs'],
        usedIn: ['apps/cms/src/admin/app.tsx'],
        breaks: 'The admin does not start.',
        guard: 'e2e/tests/own-views.spec.ts',
      },
      {
        title: 'What the edit form holds of a relation',
        what: ['connect', 'disconnect', 'apiData', 'position', 'before', 'start: true'],
        ours: ['connect', 'disconnect', 'apiData', 'position', 'before', 'start'],
        in: [`${FORM}/Relations/Relations.mjs`],
        usedIn: ['apps/cms/src/features/preview/server/live/apply-changes.ts'],
        breaks: 'The page beside the form shows the entries that were chosen when it was saved last.',
        guard: ONLY_HERE,
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
        title: 'Kinds of list in the text editor',
        what: ["'list-ordered'", "'list-unordered'", 'handleConvert', 'renderElement'],
        in: [`${FORM}/BlocksInput/Blocks/List.mjs`],
        usedIn: ['apps/cms/src/features/editing/admin/rich-text/mend-lists.ts'],
        breaks: 'Several lines become no list, and a list cannot begin at a number.',
        guard: 'e2e/tests/pasting/pasting.spec.ts',
      },
    ],
  },
  {
    name: '@strapi/design-system',
    internals: [
      {
        title: 'Mark of a part of an accordion',
        what: ['"data-size": n'],
        ours: ['[data-size][data-state]'],
        in: ['dist/index.mjs'],
        usedIn: ['apps/cms/src/features/editing/admin/names/name-new-parts.ts'],
        breaks: 'A screen reader says only "button" of a new part of a form.',
        guard: 'e2e/tests/names.spec.ts',
      },
    ],
  },
  {
    name: '@radix-ui/react-toolbar',
    folder: '@strapi/content-manager/node_modules/@radix-ui/react-toolbar',
    internals: [
      {
        title: "Toolbar of the text editor, which bears the field's name",
        what: ['role: "toolbar"'],
        ours: ['[role="toolbar"]'],
        in: ['dist/index.mjs'],
        usedIn: ['apps/cms/src/features/checks/admin/go-to.ts'],
        breaks: 'A click on a finding in a text puts the cursor on the toolbar.',
        guard: 'e2e/tests/checks.spec.ts',
      },
    ],
  },
  {
    name: 'slate-react',
    internals: [
      {
        title: 'Marks and clipboard of the text editor',
        what: ['data-slate-editor', 'data-slate-node', 'x-slate-fragment', 'insertFromPaste'],
        in: ['dist/index.es.js'],
        usedIn: [PASTING],
        breaks: 'Pasting keeps the bare words only: headings, lists and links are lost.',
        guard: 'e2e/tests/pasting/pasting.spec.ts',
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
