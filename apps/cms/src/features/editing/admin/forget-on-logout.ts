import type { StrapiApp } from '@strapi/strapi/admin';
import { z } from 'zod';
import { forgetPerson } from '../../../admin-kit/kept-words';

const logout = z.looseObject({
  type: z.literal('adminApi/executeMutation/pending'),
  meta: z.looseObject({ arg: z.looseObject({ endpointName: z.literal('logout') }) }),
});

let person: number | string | undefined;

/** Notes whose words are kept. */
export function notePerson(user: number | string): void {
  person = user;
}

/**
 * Throws away what somebody typed when they log out themselves; a session that ends
 * leaves it. For Strapi's store.
 */
export const forgetOnLogout: StrapiApp['middlewares'][number] = () => () => (next) => (action) => {
  if (person !== undefined && logout.safeParse(action).success) forgetPerson(person);
  return next(action);
};
