import type { Core, UID } from '@strapi/strapi';
import { anyOf } from './any-of';

/**
 * Deletes all but the newest rows that a condition finds, in the transaction that it is called in.
 *
 * @param by the column that says how old a row is.
 * @param most how many stay.
 */
export async function dropOldest(
  strapi: Core.Strapi,
  table: UID.Schema,
  { where, by, most }: { where: object; by: string; most: number },
): Promise<void> {
  const orderBy = [{ [by]: 'desc' }, { id: 'desc' }];
  const rows = await strapi.db.query(table).findMany({ select: ['id'], where, orderBy, offset: most });
  if (rows.length === 0) return;
  const ids = rows.map(({ id }) => id);
  await strapi.db.query(table).deleteMany({ where: { id: { $in: anyOf(strapi, ids) } } });
}
