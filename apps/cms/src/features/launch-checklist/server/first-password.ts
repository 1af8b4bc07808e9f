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

/**
 * Who the first administrator is, by number, and whether they have still to choose a password;
 * null for an unknown one.
 */
export async function findFirst(
  strapi: Core.Strapi,
): Promise<{ userId: number; mustChoose: boolean } | null> {
  const noted = kept.safeParse(await strapi.store(MARK).get({}));
  if (!noted.success) return null;
  const { userId, hash } = noted.data;
  return { userId, mustChoose: (await readHash(strapi, userId)) === hash };
}

/** Of what Strapi keeps of a password, which is a salted hash itself and changes with each new password. */
async function readHash(strapi: Core.Strapi, userId: number): Promise<string | null> {
  const user: { password: string | null } | null = await strapi.db
    .query('admin::user')
    .findOne({ select: ['password'], where: { id: userId, isActive: true } });
  return user?.password ? createHash('sha256').update(user.password).digest('hex') : null;
}
