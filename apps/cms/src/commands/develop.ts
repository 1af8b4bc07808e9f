import path from 'node:path';
import { type Core, createStrapi } from '@strapi/strapi';

/**
 * What is used of the insides of Strapi's own `develop`, which would compile everything twice at each change.
 */
interface Develop {
  createBuildContext(of: {
    cwd: string;
    logger: unknown;
    strapi: Core.Strapi;
    options: object;
  }): Promise<object>;
  writeStaticClientFiles(context: object): Promise<void>;
  /** Has Vite serve the admin's sources, at its usual address. */
  watch(context: object): Promise<{ close(): Promise<void> }>;
}

/**
 * `npm run dev` runs this file, and again after each change of the server: the CMS as it was compiled, with
 * the admin as its sources are.
 */
async function main(): Promise<void> {
  const cwd = process.cwd();
  const distDir = path.resolve(__dirname, '../..');
  const strapi = await createStrapi({ appDir: cwd, distDir, serveAdminPanel: false }).load();
  const { createBuildContext, writeStaticClientFiles, watch } = loadDevelop();
  const context = await createBuildContext({ cwd, logger: strapi.log, strapi, options: {} });
  await writeStaticClientFiles(context);
  await watch(context);
  await strapi.start();
}

function loadDevelop(): Develop {
  const folder = path.join(path.dirname(require.resolve('@strapi/strapi/package.json')), 'dist/src/node');
  const files = ['create-build-context.js', 'staticFiles.js', 'vite/watch.js'];
  return Object.assign({}, ...files.map((file) => require(path.join(folder, file))));
}

main().catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
