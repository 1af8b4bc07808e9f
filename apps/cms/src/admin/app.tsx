import { Book, Link, Trash } from '@strapi/icons';
import type { StrapiApp } from '@strapi/strapi/admin';
import { DayInput } from '../admin-kit/dates/DayInput';
import { MomentInput } from '../admin-kit/dates/MomentInput';
import { giveRoom } from '../admin-kit/entry/give-room';
import { OpenEntryPanel } from '../admin-kit/entry/open-entry';
import type { Panel, PanelProps } from '../admin-kit/entry/panel';
import { forgetOld } from '../admin-kit/kept-words';
import { askBeforeBreaking } from '../features/checks/admin/ask-before-breaking';
import { BreakingDialog } from '../features/checks/admin/BreakingDialog';
import { ChecksPanel } from '../features/checks/admin/ChecksPanel';
import { checkBeforeAll } from '../features/checks/admin/publish-many';
import { stopAtFaults } from '../features/checks/admin/stop-at-faults';
import { ConsentPanel } from '../features/consent/admin/ConsentPanel';
import { BlocksInput } from '../features/editing/admin/blocks/BlocksInput';
import { watchFirstSaves } from '../features/editing/admin/first-save';
import { forgetOnLogout } from '../features/editing/admin/forget-on-logout';
import { fetchInputs } from '../features/editing/admin/lists/fetch-inputs';
import { fitFilters } from '../features/editing/admin/lists/fit-filters';
import { sayCells } from '../features/editing/admin/lists/say-cells';
import { searchAsServer } from '../features/editing/admin/lists/search-as-server';
import { nameNewParts } from '../features/editing/admin/names/name-new-parts';
import { PasteNotice } from '../features/editing/admin/pasting/PasteNotice';
import { watchPasting } from '../features/editing/admin/pasting/watch-pasting';
import { followCreated } from '../features/editing/admin/relations/follow-created';
import { RelationInput } from '../features/editing/admin/relations/RelationInput';
import { RichTextInput } from '../features/editing/admin/rich-text/RichTextInput';
import { watchSaves } from '../features/editing/admin/save-requests';
import { WorkPanel } from '../features/editing/admin/WorkPanel';
import { HistoryPanel } from '../features/history/admin/HistoryPanel';
import { EntryState } from '../features/live-status/admin/EntryState';
import { PublishNews } from '../features/live-status/admin/PublishNews';
import { ReceiptPanel } from '../features/live-status/admin/ReceiptPanel';
import { watchPublishing } from '../features/live-status/admin/watch-publishing';
import { PictureDialog } from '../features/media/admin/PictureDialog';
import { watchUploads } from '../features/media/admin/watch-uploads';
import { PreviewPanel } from '../features/preview/admin/PreviewPanel';
import { UsesPanel } from '../features/usage/admin/UsesPanel';
import { warnBefore, warnBeforeAll } from '../features/usage/admin/warn-before';
import { ApprovalPanel } from '../features/workflow/admin/approval/ApprovalPanel';
import { ReviewPanel } from '../features/workflow/admin/review/ReviewPanel';
import { dismissStrapiPromotions, speakBritish } from './set-up-browser';
import { arrangeStartPage } from './start-page';
import { WORDS } from './words/words';

/** Strapi's hooks by which the columns of a list and its filters can be changed, which it does not export. */
const LIST_COLUMNS = 'Admin/CM/pages/ListView/inject-column-in-table';
const LIST_FILTERS = 'Admin/CM/pages/ListView/inject-in-filters';

/** How to do things here, for everybody who may log in. */
const GUIDE = {
  to: 'guide',
  icon: Book,
  intlLabel: { id: 'guide.title', defaultMessage: 'Guide' },
  permissions: [],
  Component: () => import('../features/guide/admin/GuidePage'),
  position: 3,
};

/**
 * Where each file of the media library is used, below Strapi's link to the library itself
 * and for the same people.
 */
const FILES = {
  to: 'where-files-are-used',
  icon: Link,
  intlLabel: { id: 'files.title', defaultMessage: 'Where files are used' },
  permissions: [{ action: 'plugin::upload.read', subject: null }],
  Component: () => import('../features/usage/admin/FilesPage'),
  position: 5,
};

/** What was deleted, for those who write and could bring it back: all of them write pages, whatever else. */
const DELETED = {
  to: 'deleted-entries',
  icon: Trash,
  intlLabel: { id: 'deleted.title', defaultMessage: 'Deleted entries' },
  permissions: [{ action: 'plugin::content-manager.explorer.create', subject: 'api::page.page' }],
  Component: () => import('../features/history/admin/DeletedPage'),
  position: 6,
};

/**
 * Strapi's own inputs of dates guess what they cannot read, its text editor loses what is pasted, its list of
 * blocks does not say what is in them, and its choices forget what was created.
 */
const INPUTS = [
  { type: 'date', Component: DayInput },
  { type: 'datetime', Component: MomentInput },
  { type: 'blocks', Component: RichTextInput },
  { type: 'dynamiczone', Component: BlocksInput },
  { type: 'relation', Component: RelationInput },
];

/** The input of packages/schema's `grid`. */
const GRID = {
  name: 'grid',
  type: 'text',
  intlLabel: { id: 'grid.title', defaultMessage: 'Table' },
  intlDescription: { id: 'grid.description', defaultMessage: 'Cells in rows and columns, stored as text.' },
  components: { Input: () => import('../features/editing/admin/grid/GridInput') },
};

/** Strapi has one place for what may come up anywhere in the admin, where its own list of uploads stands. */
const ANYWHERE = [
  { name: 'future-global::picture-dialog', Component: PictureDialog },
  { name: 'future-global::publish-news', Component: PublishNews },
  { name: 'future-global::breaking-dialog', Component: BreakingDialog },
  { name: 'future-global::paste-notice', Component: PasteNotice },
];

/** As much of Strapi's panels as is looked at here. */
interface SidePanel {
  (props: PanelProps): Panel;
  type?: string;
}

/** In the order in which they are needed: while writing, before publishing, afterwards. */
const PANELS = [
  WorkPanel,
  ApprovalPanel,
  ChecksPanel,
  PreviewPanel,
  ConsentPanel,
  ReviewPanel,
  ReceiptPanel,
  UsesPanel,
  HistoryPanel,
];

/** Strapi's buttons, and ours. Its panel for preview offers to set up another one. */
function arrangePanels(panels: SidePanel[]): SidePanel[] {
  const buttons = panels.filter(({ type }) => type === 'actions');
  return [...buttons, OpenEntryPanel, ...PANELS.map(giveRoom)];
}

export default {
  config: {
    locales: ['en-GB'],
    tutorials: false,
    notifications: { releases: false },
    translations: { en: WORDS, 'en-GB': WORDS },
  },
  register(app: StrapiApp) {
    dismissStrapiPromotions();
    speakBritish();
    askBeforeBreaking();
    watchSaves();
    watchFirstSaves();
    watchPublishing();
    watchPasting();
    watchUploads();
    nameNewParts();
    searchAsServer();
    forgetOld();
    app.addMiddlewares([forgetOnLogout]);
    app.addComponents(ANYWHERE);
    // Strapi's types are of inputs that need no properties, and it gives each the same.
    app.addFields(INPUTS as never);
    app.customFields.register(GRID as never);
    app.addMenuLink(GUIDE);
    app.addMenuLink(FILES);
    app.addMenuLink(DELETED);
    app.widgets.register(arrangeStartPage);
  },
  bootstrap(app: StrapiApp) {
    const content = app.getPlugin('content-manager');
    const { addEditViewSidePanel, addDocumentAction, addBulkAction } = content.apis as {
      addEditViewSidePanel(arrange: typeof arrangePanels): void;
      addDocumentAction(change: typeof warnBefore | typeof stopAtFaults | typeof followCreated): void;
      addBulkAction(change: typeof warnBeforeAll | typeof checkBeforeAll): void;
    };
    addEditViewSidePanel(arrangePanels);
    content.injectComponent('editView', 'right-links', { name: 'entry-state', Component: EntryState });
    addDocumentAction(warnBefore);
    addDocumentAction(stopAtFaults);
    addDocumentAction(followCreated);
    addBulkAction(warnBeforeAll);
    addBulkAction(checkBeforeAll);
    app.registerHook(LIST_COLUMNS, sayCells);
    app.registerHook(LIST_COLUMNS, fetchInputs);
    app.registerHook(LIST_FILTERS, fitFilters);
  },
};
