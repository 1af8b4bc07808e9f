import { MEGABYTE, UPLOAD_LIMIT } from '../src/limits';

export default [
  'strapi::logger',
  'strapi::errors',
  'strapi::security',
  // No other website may call the CMS: the public site is static and the admin has the same origin.
  { name: 'strapi::cors', config: { origin: [] } },
  'strapi::query',
  {
    name: 'strapi::body',
    config: {
      jsonLimit: 10 * MEGABYTE,
      formLimit: MEGABYTE,
      textLimit: MEGABYTE,
      formidable: { maxFileSize: UPLOAD_LIMIT },
    },
  },
  'strapi::session',
  'strapi::favicon',
  'strapi::public',
];
