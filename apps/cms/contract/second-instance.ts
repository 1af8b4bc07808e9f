/** A second CMS on the database of the first, for the tests that start it: it runs until they end it. */
import { createRequire } from 'node:module';
import path from 'node:path';
import { noteCost } from '@pain/test-kit/costs';
import type { createStrapi as CreateStrapi } from '@strapi/strapi';
// It knows what the first one knows.
import './one-more-type.ts';

const { createStrapi }: { createStrapi: typeof CreateStrapi } = createRequire(import.meta.url)(
  '@strapi/strapi',
);
const APP = path.resolve(import.meta.dirname, '..');

noteCost('boot');
const strapi = await createStrapi({ appDir: APP, distDir: path.join(APP, 'dist') }).load();
process.on('disconnect', () => strapi.destroy().finally(() => process.exit(0)));
process.send?.('ready');
