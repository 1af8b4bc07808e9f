import type { Core } from '@strapi/strapi';
import { findStaff, type Person } from './person';

/** Strapi's own rights, by type. */
export const READ = 'plugin::content-manager.explorer.read';
export const CREATE = 'plugin::content-manager.explorer.create';
export const UPDATE = 'plugin::content-manager.explorer.update';
export const DELETE = 'plugin::content-manager.explorer.delete';
export const PUBLISH = 'plugin::content-manager.explorer.publish';
/** Our own right to sign off content clinically. */
export const SIGN_OFF = 'api::review.sign-off';
/** Our own right to put back an earlier site. Super admins have it; others by a role of their own. */
export const PUT_BACK = 'api::website.put-back';

/** As Strapi registers them, with what its list of rights calls them. */
const OWN = [
  { category: 'review', uid: 'review.sign-off', displayName: 'Sign off content clinically' },
  {
    category: 'website',
    uid: 'website.put-back',
    displayName: 'Put back an earlier website, and let newer content go live again',
  },
];

/**
 * Makes our own rights known, so that roles can have them. Before Strapi gives super
 * admins all that it knows.
 */
export async function registerOwnRights(strapi: Core.Strapi): Promise<void> {
  const { actionProvider } = strapi.service('admin::permission');
  for (const right of OWN) {
    if (actionProvider.has(`api::${right.uid}`)) continue;
    await actionProvider.register({ section: 'settings', ...right });
  }
}

/**
 * Everybody who may do something in the admin.
 *
 * @param subject the uid of a content type, for what is allowed by type.
 */
export async function findThoseWhoMay(
  strapi: Core.Strapi,
  action: string,
  subject: string | null,
): Promise<Person[]> {
  const permissions = await strapi.db
    .query('admin::permission')
    .findMany({ where: { action, subject }, populate: ['role'] });
  const roles = permissions.map(({ role }: { role: { id: number } | null }) => role?.id).filter(Boolean);
  const people = await findStaff(strapi, { roles: { id: { $in: roles } } });
  return [...new Map(people.map((person) => [person.id, person])).values()];
}

/** The names of the roles, besides Super Admin, whose members may do something to entries of a type. */
export async function findRolesThatMay(
  strapi: Core.Strapi,
  action: string,
  subject: string,
): Promise<string[]> {
  const where = { permissions: { action, subject }, code: { $ne: 'strapi-super-admin' } };
  const roles = await strapi.db.query('admin::role').findMany({ select: ['name'], where });
  return roles.map(({ name }: { name: string }) => name);
}
