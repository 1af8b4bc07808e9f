import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { z } from 'zod';

const user = z.object({
  id: z.number(),
  email: z.string(),
  firstname: z.string().nullish(),
  lastname: z.string().nullish(),
});

/** A user of the admin, as Strapi keeps them. */
export type AdminUser = z.infer<typeof user>;

/** A member of staff. */
export interface Person {
  id: number;
  /** First and last name. */
  name: string;
  email: string;
}

/**
 * Who is logged in to the admin and asks.
 *
 * @throws UnauthorizedError outside of a request of the admin.
 */
export function readPerson(strapi: Core.Strapi): Person {
  const found = user.safeParse(strapi.requestContext.get()?.state?.user);
  if (!found.success) throw new errors.UnauthorizedError('Log in to the admin first.');
  return toPerson(found.data);
}

/** What staff read of somebody who has no name. */
export const NAMELESS = 'A colleague without a name';

/** An admin user as a person. */
export function toPerson({ id, email, firstname, lastname }: AdminUser): Person {
  return { id, email, name: [firstname, lastname].filter(Boolean).join(' ') || NAMELESS };
}

/** All who can log in to the admin, or some of them. */
export async function findStaff(strapi: Core.Strapi, where: object = {}): Promise<Person[]> {
  const users = await strapi.db
    .query('admin::user')
    .findMany({ where: { isActive: true, blocked: false, ...where } });
  return z.array(user).parse(users).map(toPerson);
}

/** An active member of staff by their number, or null. */
export async function findPerson(strapi: Core.Strapi, id: number): Promise<Person | null> {
  const found = await strapi.db.query('admin::user').findOne({ where: { id, isActive: true } });
  return found ? toPerson(user.parse(found)) : null;
}

/** What Strapi stores of a member of staff's account, as far as rights hang on it. */
export interface Account {
  id: number;
  /** A salted hash; null until an invitation is taken up. */
  password: string | null;
  email: string;
  isActive: boolean;
  blocked: boolean | null;
}
