import { Book, Link, Trash } from '@strapi/icons';
import type { StrapiApp } from '@strapi/strapi/admin';
import { ApprovalPanel } from './approval/ApprovalPanel';
import { ChecksPanel } from './checks/ChecksPanel';
import { ConsentPanel } from './consent/ConsentPanel';
import { DayInput } from './dates/DayInput';
import { MomentInput } from './dates/MomentInput';
import { dismissStrapiPromotions } from './dismiss-strapi-promotions';
import { forgetOnLogout } from './editing/forget-on-logout';
import { forgetOld } from './editing/kept-words';
import { watchSaves } from './editing/save-requests';
import { WorkPanel } from './editing/WorkPanel';
import { giveRoom } from './entry/give-room';
import type { Panel, PanelProps } from './entry/panel';
import { HistoryPanel } from './history/HistoryPanel';
import { filterByDates } from './lists/filter-by-dates';
import { LIST_COLUMNS, LIST_FILTERS } from './lists/hooks';
import { shortenMoments } from './lists/shorten-moments';
import { nameNewParts } from './names/name-new-parts';
import { PasteNotice } from './pasting/PasteNotice';
import { watchPasting } from './pasting/watch-pasting';
import { PreviewPanel } from './preview/PreviewPanel';
import { ReviewPanel } from './review/ReviewPanel';
import { mendLists } from './rich-text/mend-lists';
import { speakBritish } from './speak-british';
import { arrangeStartPage } from './start-page';
import { PictureDialog } from './uploads/PictureDialog';
import { watchUploads } from './uploads/watch-uploads';
import { UsesPanel } from './uses/UsesPanel';
import { warnBefore, warnBeforeAll } from './uses/warn-before';
import { PublishNews } from './website/PublishNews';
import { ReceiptPanel } from './website/ReceiptPanel';
import { watchPublishing } from './website/watch-publishing';
import { WORDS } from './words/words';

/** How to do things here, for everybody who may log in. */
const GUIDE = {
  to: 'guide',
  icon: Book,
  intlLabel: { id: 'guide.title', defaultMessage: 'Guide' },
  permissions: [],
  Component: () => import('./guide/GuidePage'),
  position: 3,
};

/** Where each file of the media library is used, below Strapi's link to the library itself and for the same people. */
const FILES = {
  to: 'where-files-are-used',
  icon: Link,
  intlLabel: { id: 'files.title', defaultMessage: 'Where files are used' },
  permissions: [{ action: 'plugin::upload.read', subject: null }],
  Component: () => import('./uses/FilesPage'),
  position: 5,
};

/** What was deleted, for those who write and could bring it back. */
const DELETED = {
  to: 'deleted-entries',
  icon: Trash,
  intlLabel: { id: 'deleted.title', defaultMessage: 'Deleted entries' },
  permissions: [{ action: 'plugin::content-manager.explorer.create', subject: 'api::page.page' }],
  Component: () => import('./history/DeletedPage'),
  position: 6,
};

/** Strapi's own inputs for these types guess what they cannot read. */
const DATES = [
  { type: 'date', Component: DayInput },
  { type: 'datetime', Component: MomentInput },
];

/** Strapi has one place for what may come up anywhere in the admin, where its own list of uploads stands. */
const ANYWHERE = [
  { name: 'future-global::picture-dialog', Component: PictureDialog },
  { name: 'future-global::publish-news', Component: PublishNews },
  { name: 'future-global::paste-notice', Component: PasteNotice },
];

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
    watchSaves();
    watchPublishing();
    watchPasting();
    watchUploads();
    nameNewParts();
    forgetOld();
    app.addMiddlewares([forgetOnLogout]);
    app.addComponents(ANYWHERE);
    // Strapi's type is of inputs that need no properties, and it gives each the same.
    app.addFields(DATES as never);
    app.addMenuLink(GUIDE);
    app.addMenuLink(FILES);
    app.addMenuLink(DELETED);
    app.widgets.register(arrangeStartPage);
  },
  bootstrap(app: StrapiApp) {
    const { addEditViewSidePanel, addDocumentAction, addBulkAction, addRichTextBlocks } = app.getPlugin(
      'content-manager',
    ).apis as {
      addEditViewSidePanel(panels: ((props: PanelProps) => Panel)[]): void;
      addDocumentAction(change: typeof warnBefore): void;
      addBulkAction(change: typeof warnBeforeAll): void;
      addRichTextBlocks(change: typeof mendLists): void;
    };
    const panels = [
      WorkPanel,
      ApprovalPanel,
      ChecksPanel,
      PreviewPanel,
      ReceiptPanel,
      ReviewPanel,
      ConsentPanel,
      HistoryPanel,
      UsesPanel,
    ];
    addEditViewSidePanel(panels.map(giveRoom));
    addDocumentAction(warnBefore);
    addBulkAction(warnBeforeAll);
    addRichTextBlocks(mendLists);
    app.registerHook(LIST_COLUMNS, shortenMoments);
    app.registerHook(LIST_FILTERS, filterByDates);
  },
};
