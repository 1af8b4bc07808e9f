import { Book } from '@strapi/icons';
import type { StrapiApp } from '@strapi/strapi/admin';
import { ApprovalPanel } from './approval/ApprovalPanel';
import { ConsentPanel } from './consent/ConsentPanel';
import { dismissStrapiPromotions } from './dismiss-strapi-promotions';
import type { Panel, PanelProps } from './entry/panel';
import { LIST_COLUMNS, shortenMoments } from './lists/shorten-moments';
import { PreviewPanel } from './preview/PreviewPanel';
import { ReviewPanel } from './review/ReviewPanel';
import { speakBritish } from './speak-british';
import { arrangeStartPage } from './start-page';
import { ReceiptPanel } from './website/ReceiptPanel';
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
    app.addMenuLink(GUIDE);
    app.widgets.register(arrangeStartPage);
  },
  bootstrap(app: StrapiApp) {
    const { addEditViewSidePanel } = app.getPlugin('content-manager').apis as {
      addEditViewSidePanel(panels: ((props: PanelProps) => Panel)[]): void;
    };
    addEditViewSidePanel([ApprovalPanel, PreviewPanel, ReceiptPanel, ReviewPanel, ConsentPanel]);
    app.registerHook(LIST_COLUMNS, shortenMoments);
  },
};
