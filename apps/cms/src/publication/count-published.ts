import { contentTypes, contentTypeUid } from '@pain/schema';
import type { Core, UID } from '@strapi/strapi';

/** How many entries of each content type are published. */
export async function countPublished(strapi: Core.Strapi): Promise<{ type: string; published: number }[]> {
  const where = { publishedAt: { $notNull: true } };
  return Promise.all(
    contentTypes.map(async ({ name }) => {
      const uid = contentTypeUid(name) as UID.Schema;
      return { type: name, published: await strapi.db.query(uid).count({ where }) };
    }),
  );
}
