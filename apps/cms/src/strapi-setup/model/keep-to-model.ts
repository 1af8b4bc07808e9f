import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { project } from '@pain/schema/evolution';
import type { Core } from '@strapi/strapi';
import { dataDir } from '../../kernel/settings';
import { bringToModel } from './bring-to-model';

/** Strapi's own table, which every database has that was used once. */
const STORE = 'strapi_core_store_settings';

/** What each start did to the data. */
const said = new WeakMap<Core.Strapi, readonly string[]>();

/** What this start did to the data, in sentences for whom it was started by. */
export function changesOfData(strapi: Core.Strapi): readonly string[] {
  return said.get(strapi) ?? [];
}

function say(strapi: Core.Strapi, what: string): void {
  strapi.log.info(what);
  said.set(strapi, [...changesOfData(strapi), what]);
}

/**
 * Sees to it at each start that no change of the definitions takes values from the data. Strapi itself drops
 * nothing (`forceMigration` in config/database.ts): what it does not know stays where it is.
 */
export function keepToModel(strapi: Core.Strapi): void {
  strapi.hook('strapi::content-types.beforeSync').register(async () => {
    const isNew = !(await strapi.db.connection.schema.hasTable(STORE));
    const { steps, isFromNewer, forgotten } = await bringToModel(
      strapi.db,
      project,
      async () => isNew || backUp(strapi),
    );
    if (isFromNewer)
      say(
        strapi,
        'These data were last used with newer code. What only that code knows is kept, and not shown.',
      );
    if (forgotten > 0)
      say(
        strapi,
        `${forgotten} places of blocks, groups or files that this code knows again are left out: the entry, block or file was deleted meanwhile.`,
      );
    const renamed = steps.filter(({ rename }) => rename !== 'nothing').length;
    if (renamed > 0 && !isNew)
      say(strapi, `Names of fields, blocks or choices have changed: ${renamed} in the database, too.`);
  });
}

/**
 * Postgres has no copy that is quick and whole; there the transaction has to do, and the
 * backup before an upgrade.
 */
async function backUp(strapi: Core.Strapi): Promise<void> {
  const { db } = strapi;
  if (db.dialect.client !== 'sqlite') return;
  const folder = dataDir('backups');
  await mkdir(folder, { recursive: true });
  const file = path.join(folder, `before-model-${project.version}-${Date.now()}.db`);
  await db.connection.raw('VACUUM INTO ?', [file]);
  say(strapi, `The database before the change is in ${file}. Delete it when you don't need it any more.`);
}
