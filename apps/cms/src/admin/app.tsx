import { Globe } from '@strapi/icons';
import type { StrapiApp } from '@strapi/strapi/admin';
import { dismissStrapiPromotions } from './dismiss-strapi-promotions';
import { ReceiptPanel } from './website/ReceiptPanel';
import { WORDS } from './words/words';

/** The first thing that staff see: whether what they published is live. */
const WEBSITE = {
  icon: Globe,
  title: { id: 'website.widget.title', defaultMessage: 'Website' },
  component: async () => (await import('./website/WebsiteWidget')).default,
  pluginId: 'website',
  id: 'state',
};

/** Strapi's widgets that count things or advertise help nobody with their work of the day. */
const NOT_FOR_STAFF: readonly string[] = ['profile-info', 'key-statistics', 'chart-entries', 'deploy-now'];

function isForStaff({ id }: { id: string }): boolean {
  return !NOT_FOR_STAFF.includes(id);
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
    app.widgets.register((widgets) => [WEBSITE, ...widgets.filter(isForStaff)]);
  },
  bootstrap(app: StrapiApp) {
    const { addEditViewSidePanel } = app.getPlugin('content-manager').apis as {
      addEditViewSidePanel(panels: (typeof ReceiptPanel)[]): void;
    };
    addEditViewSidePanel([ReceiptPanel]);
  },
};
