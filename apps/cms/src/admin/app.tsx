import { Book, Globe } from '@strapi/icons';
import type { StrapiApp } from '@strapi/strapi/admin';
import { dismissStrapiPromotions } from './dismiss-strapi-promotions';
import { LIST_COLUMNS, shortenMoments } from './lists/shorten-moments';
import { speakBritish } from './speak-british';
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
    app.widgets.register((widgets) => [WEBSITE, ...widgets.filter(isForStaff)]);
  },
  bootstrap(app: StrapiApp) {
    const { addEditViewSidePanel } = app.getPlugin('content-manager').apis as {
      addEditViewSidePanel(panels: (typeof ReceiptPanel)[]): void;
    };
    addEditViewSidePanel([ReceiptPanel]);
    app.registerHook(LIST_COLUMNS, shortenMoments);
  },
};
