import { Globe } from '@strapi/icons';
import type { StrapiApp } from '@strapi/strapi/admin';
import { dismissStrapiPromotions } from './dismiss-strapi-promotions';
import type { PanelProps } from './history/entry-path';
import { HistoryPanel } from './history/HistoryPanel';
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
    app.widgets.register((widgets) => [WEBSITE, ...widgets]);
  },
  bootstrap(app: StrapiApp) {
    const { addEditViewSidePanel } = app.getPlugin('content-manager').apis as {
      addEditViewSidePanel(panels: ((props: PanelProps) => object | null)[]): void;
    };
    addEditViewSidePanel([ReceiptPanel, HistoryPanel]);
  },
};
