import path from 'node:path';
import { project } from '@pain/schema/evolution';
import { createStrapi } from '@strapi/strapi';
import { planModel } from '../strapi-setup/model/bring-to-model';
import { answer } from './answer';

/**
 * `npm run schema -- plan` runs this file: it answers on its last line with what the next start would do to
 * the data, as JSON, and does none of it.
 */
answer(async () => {
  const strapi = createStrapi({ appDir: process.cwd(), distDir: path.resolve('dist') });
  // No further: what comes after it looks at the tables, and changes them.
  await strapi.register();
  return planModel(strapi.db, project);
});
