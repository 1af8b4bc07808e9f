import { createRequire } from 'node:module';
import path from 'node:path';
import type { Core } from '@strapi/strapi';

type Database = Core.Strapi['db'];

const require = createRequire(import.meta.url);
const ofStrapi = createRequire(require.resolve('@strapi/strapi/package.json'));
const core = path.dirname(ofStrapi.resolve('@strapi/core/package.json'));
const { Database: StrapiDatabase } = ofStrapi('@strapi/database');
const { transformContentTypesToModels } = require(
  path.join(core, 'dist/utils/transform-content-types-to-models.js'),
);

/** Files, as the plugin upload has them. */
const FILE = {
  uid: 'plugin::upload.file',
  modelName: 'file',
  modelType: 'contentType',
  collectionName: 'files',
  attributes: { name: { type: 'string' }, related: { type: 'relation', relation: 'morphToMany' } },
};

/** Opens a database that is none of the running CMS. */
export function openScratch(connection: object): Database {
  return new StrapiDatabase(connection);
}

/** Makes definitions known to it, as Strapi has them after loading, with files beside them. */
export async function initScratch(db: Database, loaded: readonly object[]): Promise<void> {
  await db.init({ models: transformContentTypesToModels([...loaded, FILE], db.metadata.identifiers) });
}
