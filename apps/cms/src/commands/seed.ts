import path from 'node:path';
import { createStrapi } from '@strapi/strapi';
import { ensureFirstAdministrator } from '../access/first-administrator';
import { seedOnce } from '../seed/seed-once';

/**
 * `npm run seed`: makes the first administrator and the first content of a new installation, once. Answers on its
 * last line with what it did, as JSON.
 */
async function main(): Promise<void> {
  const strapi = await createStrapi({ appDir: process.cwd(), distDir: path.resolve('dist') }).load();
  try {
    const admin = await ensureFirstAdministrator(strapi);
    const seeded = await seedOnce(strapi);
    console.log(JSON.stringify({ seeded, admin }));
  } finally {
    await strapi.destroy();
  }
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
