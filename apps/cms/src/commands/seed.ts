import path from 'node:path';
import { type Core, createStrapi } from '@strapi/strapi';
import { seedOnce } from '../seed/seed-once';
import { ensureFirstAdministrator } from '../strapi-setup/first-administrator';
import { changesOfData } from '../strapi-setup/model/keep-to-model';
import { startInTurn } from '../strapi-setup/start-in-turn';
import { answer } from './answer';

/**
 * `npm start` runs this file: it makes the first administrator and the first content of a new installation,
 * once, and answers on its last line with what it did, as JSON.
 */
answer(async () => {
  const strapi = await createStrapi({
    appDir: process.cwd(),
    distDir: path.resolve(__dirname, '../..'),
  }).load();
  return fillInstallation(strapi).finally(() => strapi.destroy());
});

async function fillInstallation(strapi: Core.Strapi) {
  // A start that was interrupted may still be at it.
  const endTurn = await startInTurn(strapi);
  const admin = await ensureFirstAdministrator(strapi);
  const seeded = await seedOnce(strapi);
  await endTurn();
  return { admin, seeded, changes: changesOfData(strapi) };
}
