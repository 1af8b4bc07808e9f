import { DESIGN_LIBRARIES } from './edit-view-design.mjs';
import { ADMIN, ONLY_HERE } from './internal.mjs';

const TEXT_EDITOR = 'apps/cms/src/features/editing/admin/rich-text';
const SAVING = 'apps/cms/src/features/editing/admin/save-requests.ts';
const PUBLISHING = 'apps/cms/src/features/live-status/admin/watch-publishing.ts';
const BESIDE = 'apps/cms/src/features/preview/admin/beside';
const BLOCKS = 'apps/cms/src/features/editing/admin/blocks';
const RELATIONS = 'apps/cms/src/features/editing/admin/relations';
const INSIDES = 'apps/cms/src/admin-kit/entry/strapi-insides.ts';
const FORM = 'dist/admin/pages/EditView/components/FormInputs';

/**
 * What our inputs, panels and actions lean on in the form of an entry. @type
 * {import('./internal.mjs').Library[]}
 */
export const EDIT_VIEW_LIBRARIES = [
  {
    name: '@strapi/admin',
    internals: [
      {
        title: 'Box of a view, which hides what is wider',
        what: ['data-strapi-main-content'],
        in: [`${ADMIN}/components/Layouts/Layout.mjs`],
        usedIn: [`${TEXT_EDITOR}/toolbar/KeepInView.ts`],
        breaks: 'The buttons of a long text are out of view while one writes at its end.',
        guard: 'e2e/tests/writing.spec.ts',
      },
      {
        title: 'Mark of the box that holds a view',
        what: ['data-strapi-main-content'],
        in: [`${ADMIN}/components/Layouts/Layout.mjs`],
        usedIn: ['apps/cms/src/admin-kit/entry/keep-in-view.ts'],
        breaks: 'On a desktop the buttons scroll away with the form.',
        guard: 'e2e/tests/own-views.spec.ts',
      },
      {
        title: 'State of the edit form',
        what: ['isSubmitting', 'initialValues', 'resetForm', 'setValues', 'setErrors', 'modified'],
        in: [`${ADMIN}/components/Form.mjs`],
        usedIn: ['apps/cms/src/features/editing/admin/unsaved.ts'],
        breaks: 'What is typed is neither kept nor brought back.',
        guard: 'e2e/tests/losing-nothing.spec.ts',
      },
      {
        title: 'Rows of the edit form, and their keys',
        what: ['getValues', 'addFieldRow', 'moveFieldRow', 'removeFieldRow', '__temp_key__'],
        in: [`${ADMIN}/components/Form.mjs`],
        usedIn: [`${BLOCKS}/use-blocks.ts`, `${BLOCKS}/copy-block.ts`, `${RELATIONS}/with-created.ts`],
        breaks: 'Blocks cannot be added, moved or removed.',
        guard: 'e2e/tests/blocks.spec.ts',
      },
      {
        title: "Inputs that bear their field's name, for findings",
        what: ['name: name', 'jsx(TextInput'],
        ours: ['[name="'],
        in: [`${ADMIN}/components/FormInputs/String.mjs`],
        usedIn: ['apps/cms/src/features/checks/admin/go-to.ts'],
        breaks: 'A click on a finding leads to no field.',
        guard: 'e2e/tests/checks.spec.ts',
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
    name: '@strapi/content-manager',
    internals: [
      {
        title: 'A new entry, which opens again at its own address',
        what: ['{res.data.documentId}`', 'replace: true'],
        ours: ['h2, h3) > button[aria-expanded'],
        in: ['dist/admin/pages/EditView/components/DocumentActions.mjs'],
        usedIn: ['apps/cms/src/features/editing/admin/first-save.ts'],
        breaks: 'At the first save all blocks close, and the cursor is lost.',
        guard: 'e2e/tests/blocks.spec.ts',
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
        title: 'Type of the action that publishes',
        what: ["PublishAction.type = 'publish'"],
        ours: ["type === 'publish'"],
        in: ['dist/admin/pages/EditView/components/DocumentActions.mjs'],
        usedIn: ['apps/cms/src/features/checks/admin/stop-at-faults.ts'],
        breaks: '“Publish” can be clicked while something is known to stop it; the server still refuses.',
        guard: 'e2e/tests/checks.spec.ts',
      },
      {
        title: 'Panels beside the form, and the one with the buttons',
        what: ["ActionsPanel.type = 'actions'", 'tag: "aside"'],
        ours: ["type === 'actions'", '> aside'],
        in: ['dist/admin/pages/EditView/components/Panels.mjs'],
        usedIn: ['apps/cms/src/admin/app.tsx', 'apps/cms/src/admin-kit/entry/keep-in-view.ts'],
        breaks: 'On a desktop the buttons scroll away with the form.',
        guard: 'e2e/tests/own-views.spec.ts',
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
        title: 'Parts of the edit view that our list of blocks is made of',
        what: [
          'COMPONENT_ICONS',
          'useDocumentContext',
          'useDragAndDrop',
          'ComponentProvider',
          'DynamicZone',
          'RelationsInput',
          'ResponsiveGridRoot',
          'InputRenderer',
          'transformDocument',
          'createDefaultForm',
        ],
        in: [
          'dist/admin/components/ComponentIcon.mjs',
          'dist/admin/hooks/useDocumentContext.mjs',
          'dist/admin/hooks/useDragAndDrop.mjs',
          'dist/admin/pages/EditView/components/{FormLayout,InputRenderer}.mjs',
          `${FORM}/ComponentContext.mjs`,
          `${FORM}/DynamicZone/Field.mjs`,
          `${FORM}/Relations/Relations.mjs`,
          'dist/admin/pages/EditView/utils/{data,forms}.mjs',
        ],
        usedIn: [INSIDES],
        breaks: 'The admin cannot be built.',
        guard: 'e2e/tests/blocks.spec.ts',
      },
      {
        title: 'Element around a dynamic zone, by which fields know that they are in one',
        what: ['return /*#__PURE__*/ jsx(DynamicZoneProvider, {', 'isInDynamicZone: true'],
        ours: ['cloneElement(useFrame(props)'],
        in: [`${FORM}/DynamicZone/Field.mjs`],
        usedIn: [`${BLOCKS}/Zone.tsx`],
        breaks: 'Fields in blocks say that nobody may see them.',
        guard: 'e2e/tests/blocks.spec.ts',
      },
      {
        title: 'Button that opens a new part of a form, with nothing on it',
        // To the end of its line: mended, more would follow.
        what: ['children: displayValue\n'],
        ours: ['not filled in yet'],
        in: [`${FORM}/Component/Repeatable.mjs`],
        usedIn: ['apps/cms/src/features/editing/admin/names/name-new-parts.ts'],
        breaks: 'Strapi names a new part itself, and `nameNewParts` can go.',
        guard: 'e2e/tests/names.spec.ts',
      },
      {
        title: 'Actions within the dialog of an entry, which Strapi tells its documentId once it is created',
        what: ["getDocumentActions('relation-modal')", "type: 'GO_TO_CREATED_RELATION'"],
        ours: ['FollowCreated'],
        in: [
          `${FORM}/Relations/RelationModal.mjs`,
          'dist/admin/pages/EditView/components/DocumentActions.mjs',
        ],
        usedIn: [`${RELATIONS}/follow-created.ts`],
        breaks: 'What is created from a page that is not saved yet is not chosen in it.',
        guard: 'e2e/tests/blocks.spec.ts',
      },
      {
        title: 'Address of what a saved block has chosen, and how many of these the form shows at first',
        what: ['/content-manager/relations/$', 'RELATIONS_TO_DISPLAY = 5'],
        ours: ['/content-manager/relations/$', 'SHOWN_FIRST = 5'],
        in: ['dist/admin/services/relations.mjs', `${FORM}/Relations/Relations.mjs`],
        usedIn: [`${BLOCKS}/use-new-blocks.ts`, `${BLOCKS}/copy-block.ts`],
        breaks: 'A duplicated block has nothing chosen, or in another order.',
        guard: 'e2e/tests/blocks.spec.ts',
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
  ...DESIGN_LIBRARIES,
];
