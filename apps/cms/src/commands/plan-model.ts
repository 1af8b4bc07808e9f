import path from 'node:path';
import { project } from '@pain/schema/evolution';
import { createStrapi } from '@strapi/strapi';
import { planModel } from '../strapi-setup/model/bring-to-model';

/** `npm run schema -- plan` runs this file: it answers on its last line with what the next start would do to the data, as JSON, and does none of it. */
async function main(): Promise<void> {
  const strapi = createStrapi({ appDir: process.cwd(), distDir: path.resolve('dist') });
  // No further: what comes after it looks at the tables, and changes them.
  await strapi.register();
  console.log(JSON.stringify(await planModel(strapi.db, project)));
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
