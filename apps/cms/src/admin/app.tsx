import { Globe } from '@strapi/icons';
import type { StrapiApp } from '@strapi/strapi/admin';
import { dismissStrapiPromotions } from './dismiss-strapi-promotions';
import { forgetOnLogout } from './editing/forget-on-logout';
import { forgetOld } from './editing/kept-words';
import { watchSaves } from './editing/save-requests';
import { WorkPanel } from './editing/WorkPanel';
import { HistoryPanel } from './history/HistoryPanel';
import { UsesPanel } from './uses/UsesPanel';
import { warnBefore } from './uses/warn-before';
import { ReceiptPanel } from './website/ReceiptPanel';

/** Strapi's own welcome, in the words of the service. */
const WELCOME = {
  'Auth.form.welcome.title': 'Pain Self-Management Service',
  'Auth.form.welcome.subtitle': 'Log in to edit the website',
  'HomePage.header.subtitle': 'What you publish here is on the website seconds later.',
};

/** The first thing that staff see: whether what they published is live. */
const WEBSITE = {
  icon: Globe,
  title: { id: 'website.widget.title', defaultMessage: 'Website' },
  component: async () => (await import('./website/WebsiteWidget')).default,
  pluginId: 'website',
  id: 'state',
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
    watchSaves();
    forgetOld();
    app.addMiddlewares([forgetOnLogout]);
    app.widgets.register((widgets) => [WEBSITE, ...widgets]);
  },
  bootstrap(app: StrapiApp) {
    const { addEditViewSidePanel, addDocumentAction } = app.getPlugin('content-manager').apis as {
      addEditViewSidePanel(panels: ((props: never) => object | null)[]): void;
      addDocumentAction(change: typeof warnBefore): void;
    };
    addEditViewSidePanel([WorkPanel, ReceiptPanel, HistoryPanel, UsesPanel]);
    addDocumentAction(warnBefore);
  },
};
