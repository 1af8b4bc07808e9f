import { contentTypes } from '@pain/schema';
import type { Core } from '@strapi/strapi';
import { uidOf } from '../content-types';

/** How many entries of each content type are published. */
export async function countPublished(strapi: Core.Strapi): Promise<{ type: string; published: number }[]> {
  const where = { publishedAt: { $notNull: true } };
  return Promise.all(
    contentTypes.map(async (type) => ({
      type: type.name,
      published: await strapi.db.query(uidOf(type)).count({ where }),
    })),
  );
}
