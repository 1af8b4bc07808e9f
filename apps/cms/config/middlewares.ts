import { BODY_LIMIT } from '../src/kernel/limits';
import { previewUrl } from '../src/kernel/settings';

export default [
  'global::log-requests',
  'global::reword-errors',
  'strapi::errors',
  'global::refuse-odd-data',
  {
    name: 'strapi::security',
    // The admin shows previews within its pages.
    config: { contentSecurityPolicy: { directives: { 'frame-src': ["'self'", previewUrl()] } } },
  },
  // No other website may call the CMS: the public site is static and the admin has the same origin.
  { name: 'strapi::cors', config: { origin: [] } },
  'strapi::query',
  // Looks at what is answered.
  'global::hide-colleagues',
  // Before a body is read: whose it is, and how large it may be. Uploads are read there.
  'global::guard-bodies',
  'global::refuse-query-keys',
  {
    name: 'strapi::body',
    config: { jsonLimit: BODY_LIMIT, multipart: false, urlencoded: false, text: false },
  },
  'global::refuse-body-keys',
  'global::slow-guessing',
  'strapi::session',
  'strapi::favicon',
  'strapi::public',
];
