import { randomUUID } from 'node:crypto';
import type { Core } from '@strapi/strapi';

/** The key that the shared links of an entry carry, or null when none is in force. */
export async function findShareKey(strapi: Core.Strapi, type: string, id: string): Promise<string | null> {
  const key = await storeOf(strapi).get({ key: `share:${type}:${id}` });
  return typeof key === 'string' ? key : null;
}

/** The same, and makes one when there is none. */
export async function ensureShareKey(strapi: Core.Strapi, type: string, id: string): Promise<string> {
  const known = await findShareKey(strapi, type, id);
  if (known !== null) return known;
  const key = randomUUID();
  await storeOf(strapi).set({ key: `share:${type}:${id}`, value: key });
  return key;
}

/** Ends all shared links of an entry. */
export async function dropShareKey(strapi: Core.Strapi, type: string, id: string): Promise<void> {
  await storeOf(strapi).delete({ key: `share:${type}:${id}` });
}

function storeOf(strapi: Core.Strapi) {
  return strapi.store({ type: 'plugin', name: 'preview' });
}
