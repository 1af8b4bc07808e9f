import { createRequire } from 'node:module';
import path from 'node:path';
import { expect, it } from 'vitest';
import { LIST_COLUMNS, LIST_FILTERS } from './hooks';

/** Where Strapi's content manager names its hooks, which it does not export. */
const CONSTANTS = path.join(
  path.dirname(createRequire(import.meta.url).resolve('@strapi/content-manager/package.json')),
  'dist/admin/constants/hooks.mjs',
);

it('lists have the hooks by which their columns and filters become ours', async () => {
  const { HOOKS } = await import(CONSTANTS);
  expect(HOOKS).toMatchObject({
    INJECT_COLUMN_IN_TABLE: LIST_COLUMNS,
    INJECT_LIST_VIEW_FILTERS: LIST_FILTERS,
  });
});
