import { alert, blocks, componentUid, type Fields } from '@pain/schema';
import type { Core, UID } from '@strapi/strapi';
import { uidOf } from '../../../kernel/content-types';

/**
 * Says outright what blocks and alerts of an earlier version said by an empty list: all, or only those
 * chosen. Does nothing where it is said already, so it may run at every start.
 */
export async function fillInShow(strapi: Core.Strapi): Promise<void> {
  for (const { category, name, fields } of blocks) {
    if ('show' in fields) await fillIn(strapi, componentUid(category, name), fields, 'show');
  }
  await fillIn(strapi, uidOf(alert), alert.fields, 'where');
}

async function fillIn(strapi: Core.Strapi, uid: string, fields: Fields, choice: string): Promise<void> {
  const query = strapi.db.query(uid as UID.Schema);
  const relation = Object.keys(fields).find((name) => fields[name]?.strapi.type === 'relation') ?? '';
  const [all, chosen] = (fields[choice]?.strapi.enum ?? []) as string[];
  const silent = await query.findMany({ where: { [choice]: null }, populate: [relation] });
  for (const entry of silent) {
    const data = { [choice]: entry[relation].length > 0 ? chosen : all };
    await query.update({ where: { id: entry.id }, data });
  }
}
