import type { Core } from '@strapi/strapi';
import { turnOver } from '../features/linking/server/turn-over';
import { seed } from './seed';

/** Kept in Strapi's own store: the content may all be deleted later and still must not come back. */
const MARK = { type: 'core', name: 'seed', key: 'done' };

/**
 * Fills a new installation with the service's first content; does nothing on any later call. All or nothing:
 * a failure leaves the database as it was.
 *
 * @returns whether it did.
 */
export async function seedOnce(strapi: Core.Strapi): Promise<boolean> {
  if (await strapi.store(MARK).get({})) return false;
  await strapi.db.transaction(async () => {
    await seed(strapi);
    // Pages lead to each other before any of them has its address.
    await turnOver(strapi);
    await strapi.store(MARK).set({ value: { at: new Date().toISOString() } });
  });
  return true;
}
