import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';

const USER = 'admin::user';
type Id = number | string;

/** Of Strapi's service `admin::user`, what is replaced here. */
interface Users {
  deleteById(id: Id): Promise<object | null>;
  deleteByIds(ids: readonly Id[]): Promise<object[]>;
}

/**
 * Deletes of some accounts those that are still there, and never one's own. Strapi deletes all up to
 * one that a colleague deleted meanwhile, and ends in 500; it knows one's own account only by a
 * number, which no address is.
 */
export function guardDeletions(strapi: Core.Strapi): void {
  // Strapi types no service of its admin.
  const users = strapi.service(USER) as unknown as Users;
  const deleteById = users.deleteById.bind(users);
  const deleteByIds = users.deleteByIds.bind(users);
  users.deleteById = async (id) => {
    refuseOwn(strapi, [id]);
    return deleteById(id);
  };
  users.deleteByIds = async (ids) => {
    refuseOwn(strapi, ids);
    const query = { select: ['id'], where: { id: { $in: ids } } };
    const left: { id: number }[] = await strapi.db.query(USER).findMany(query);
    return deleteByIds(left.map(({ id }) => id));
  };
}

function refuseOwn(strapi: Core.Strapi, ids: readonly Id[]): void {
  const own = strapi.requestContext.get()?.state?.user?.id;
  if (own !== undefined && ids.some((id) => String(id) === String(own)))
    throw new errors.ApplicationError('You cannot delete your own user');
}
