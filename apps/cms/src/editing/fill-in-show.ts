import { blocks, componentUid, type Fields } from '@pain/schema';
import type { Core, UID } from '@strapi/strapi';

/**
 * Says outright what blocks of an earlier version said by an empty choice: all, or only those chosen. Does nothing
 * where it is said already, so it may run at every start.
 */
export async function fillInShow(strapi: Core.Strapi): Promise<void> {
  for (const { category, name, fields } of blocks) {
    if ('show' in fields) await fillInBlocks(strapi, componentUid(category, name) as UID.Schema, fields);
  }
}

async function fillInBlocks(strapi: Core.Strapi, uid: UID.Schema, fields: Fields): Promise<void> {
  const relation = Object.keys(fields).find((name) => fields[name]?.strapi.type === 'relation') ?? '';
  const [all, chosen] = (fields.show?.strapi.enum ?? []) as string[];
  const silent = await strapi.db.query(uid).findMany({ where: { show: null }, populate: [relation] });
  for (const block of silent) {
    const show = block[relation].length > 0 ? chosen : all;
    await strapi.db.query(uid).update({ where: { id: block.id }, data: { show } });
  }
}
