import { dismissStrapiPromotions } from './dismiss-strapi-promotions';

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
  register: dismissStrapiPromotions,
  bootstrap() {},
};
