import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { INVITATION_MS } from '../../kernel/limits';

const USER = 'admin::user';
type Token = 'registrationToken' | 'resetPasswordToken';

interface Registration {
  registrationToken: string;
  userInfo: { password: string; firstname: string; lastname?: string };
}
interface Reset {
  resetPasswordToken: string;
  password: string;
}
interface Users {
  findRegistrationInfo(token: string): Promise<object | undefined>;
  register(input: Registration): Promise<object>;
  updateById(id: number, data: object): Promise<object>;
}

const USED_INVITATION =
  'This invitation no longer works: it was used, replaced, or is older than two weeks. Ask your website administrator for a new one.';
const USED_RESET =
  'This link no longer works: it was used, replaced, or is older than an hour. Ask for a new one under "Forgot your password?".';

/**
 * Lets an invitation and a link that resets a password work once, however many requests use it at the same
 * time, and ends invitations after {@link INVITATION_MS}. Strapi's are looked up before a password is hashed
 * and given up after it, and its invitations never end.
 */
export function limitLinksToOneUse(strapi: Core.Strapi): void {
  // Strapi types no service of its admin.
  const users = strapi.service(USER) as unknown as Users;
  const findInfo = users.findRegistrationInfo.bind(users);
  users.findRegistrationInfo = async (registrationToken) =>
    (await findInvited(strapi, registrationToken)) ? findInfo(registrationToken) : undefined;
  users.register = async ({ registrationToken, userInfo: { password, firstname, lastname } }) => {
    const account = await findInvited(strapi, registrationToken);
    if (!account || !(await claim(strapi, 'registrationToken', registrationToken)))
      throw new errors.ValidationError(USED_INVITATION);
    return users.updateById(account.id, { password, firstname, lastname, isActive: true });
  };
  strapi.service('admin::auth').resetPassword = async ({ resetPasswordToken, password }: Reset) => {
    const account = await strapi.db.query(USER).findOne({ where: { resetPasswordToken, isActive: true } });
    const isInForce = new Date(account?.resetPasswordTokenExpiresAt ?? 0).getTime() > Date.now();
    if (!isInForce || account.blocked || !(await claim(strapi, 'resetPasswordToken', resetPasswordToken)))
      throw new errors.ApplicationError(USED_RESET);
    return users.updateById(account.id, { password });
  };
}

async function findInvited(strapi: Core.Strapi, registrationToken: string): Promise<{ id: number } | null> {
  const account = await strapi.db.query(USER).findOne({ where: { registrationToken } });
  const isInForce = account && new Date(account.createdAt).getTime() > Date.now() - INVITATION_MS;
  return isInForce && !account.blocked ? account : null;
}

/** Whether this request is the one that uses the token. */
async function claim(strapi: Core.Strapi, field: Token, token: string): Promise<boolean> {
  const { count } = await strapi.db
    .query(USER)
    .updateMany({ where: { [field]: token }, data: { [field]: null } });
  return count === 1;
}
