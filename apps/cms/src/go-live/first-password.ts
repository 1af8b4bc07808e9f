import { createHash } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { z } from 'zod';

const MARK = { type: 'core', name: 'first-administrator', key: 'password' };
const kept = z.object({ userId: z.number(), hash: z.string() });

/** Notes the password of the first administrator, so that it can be told whether it is still the same. */
export async function noteFirstPassword(strapi: Core.Strapi, userId: number): Promise<void> {
  const hash = await readHash(strapi, userId);
  if (hash !== null) await strapi.store(MARK).set({ value: { userId, hash } });
}

/** Whether the first administrator is there and has not chosen a password. */
export async function hasFirstPassword(strapi: Core.Strapi): Promise<boolean> {
  const noted = kept.safeParse(await strapi.store(MARK).get({}));
  return noted.success && (await readHash(strapi, noted.data.userId)) === noted.data.hash;
}

/** Of what Strapi keeps of a password, which is a salted hash itself and changes with each new password. */
async function readHash(strapi: Core.Strapi, userId: number): Promise<string | null> {
  const user: { password: string | null } | null = await strapi.db
    .query('admin::user')
    .findOne({ select: ['password'], where: { id: userId, isActive: true } });
  return user?.password ? createHash('sha256').update(user.password).digest('hex') : null;
}
