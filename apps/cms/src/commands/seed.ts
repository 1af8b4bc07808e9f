import path from 'node:path';
import { type Core, createStrapi } from '@strapi/strapi';
import { seedOnce } from '../seed/seed-once';
import { ensureFirstAdministrator } from '../strapi-setup/first-administrator';
import { startInTurn } from '../strapi-setup/start-in-turn';

/**
 * `npm start` runs this file: it makes the first administrator and the first content of a new installation, once, and
 * answers on its last line with what it did, as JSON.
 */
async function main(): Promise<void> {
  const strapi = await createStrapi({
    appDir: process.cwd(),
    distDir: path.resolve(__dirname, '../..'),
  }).load();
  const done = await fillInstallation(strapi).finally(() => strapi.destroy());
  console.log(JSON.stringify(done));
}

async function fillInstallation(strapi: Core.Strapi) {
  // A start that was interrupted may still be at it.
  const endTurn = await startInTurn(strapi);
  const admin = await ensureFirstAdministrator(strapi);
  const seeded = await seedOnce(strapi);
  await endTurn();
  return { admin, seeded };
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
