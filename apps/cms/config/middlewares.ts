import { MEGABYTE, UPLOAD_LIMIT } from '../src/limits';

const previewUrl = process.env.PREVIEW_URL ?? 'http://localhost:8091';

export default [
  'strapi::logger',
  'strapi::errors',
  {
    name: 'strapi::security',
    // The admin shows previews within its pages.
    config: { contentSecurityPolicy: { directives: { 'frame-src': ["'self'", previewUrl] } } },
  },
  // No other website may call the CMS: the public site is static and the admin has the same origin.
  { name: 'strapi::cors', config: { origin: [] } },
  'strapi::query',
  'global::refuse-query-keys',
  {
    name: 'strapi::body',
    config: {
      jsonLimit: 10 * MEGABYTE,
      formLimit: MEGABYTE,
      textLimit: MEGABYTE,
      formidable: { maxFileSize: UPLOAD_LIMIT },
    },
  },
  'global::slow-guessing',
  'strapi::session',
  'strapi::favicon',
  'strapi::public',
];
