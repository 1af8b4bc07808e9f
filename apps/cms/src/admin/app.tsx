import type { StrapiApp } from '@strapi/strapi/admin';
import { ApprovalPanel } from './approval/ApprovalPanel';
import { ConsentPanel } from './consent/ConsentPanel';
import { dismissStrapiPromotions } from './dismiss-strapi-promotions';
import type { Panel, PanelProps } from './entry/panel';
import { ReviewPanel } from './review/ReviewPanel';
import { arrangeStartPage } from './start-page';
import { ReceiptPanel } from './website/ReceiptPanel';

/** Strapi's own welcome, in the words of the service. */
const WELCOME = {
  'Auth.form.welcome.title': 'Pain Self-Management Service',
  'Auth.form.welcome.subtitle': 'Log in to edit the website',
  'HomePage.header.subtitle': 'What you publish here is on the website seconds later.',
};

export default {
  config: {
    locales: ['en-GB'],
    tutorials: false,
    notifications: { releases: false },
    translations: { en: WELCOME, 'en-GB': WELCOME },
  },
  register(app: StrapiApp) {
    dismissStrapiPromotions();
    app.widgets.register(arrangeStartPage);
  },
  bootstrap(app: StrapiApp) {
    const { addEditViewSidePanel } = app.getPlugin('content-manager').apis as {
      addEditViewSidePanel(panels: ((props: PanelProps) => Panel)[]): void;
    };
    addEditViewSidePanel([ApprovalPanel, ReceiptPanel, ReviewPanel, ConsentPanel]);
  },
};
