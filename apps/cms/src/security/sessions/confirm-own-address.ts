import type { Core } from '@strapi/strapi';
import { fieldError } from '../../kernel/errors/field-error';

interface Changes {
  email?: string;
}
/** Of Strapi's service `admin::user`, what is replaced here. */
interface Users {
  updateById(id: number | string, changes: Changes): Promise<object>;
}
interface Request {
  path: string;
  state: { user?: { id: number; email: string; password: string } };
  request: { body?: { currentPassword?: unknown } };
}

// Strapi's form sends the current password only along with a new one.
const ASKED =
  'To change your e-mail address, also fill in “Current password”, and twice the password that you want from now on, which may be the same.';
/** Where Strapi takes the current password. */
const PROFILE = /^\/admin\/users\/me\/?$/i;
const ELSEWHERE =
  'Change your own e-mail address in your profile, which asks for your password: click your name, and then Profile.';
const WRONG = 'This is not your current password.';

/**
 * Takes another e-mail address of one's own only with one's password, at whatever address of the CMS: by it
 * somebody who finds an open browser would get a link that resets the password. Strapi asks for the password
 * only when another one is set.
 */
export function confirmOwnAddress(strapi: Core.Strapi): void {
  // Strapi types no service of its admin.
  const users = strapi.service('admin::user') as unknown as Users;
  const updateById = users.updateById.bind(users);
  users.updateById = async (id, changes) => {
    const asked: Request | undefined = strapi.requestContext.get();
    if (asked && isOwnAddress(asked, id, changes)) await demandPassword(strapi, asked);
    return updateById(id, changes);
  };
}

function isOwnAddress({ state: { user } }: Request, id: number | string, { email }: Changes): boolean {
  if (!user || String(user.id) !== String(id) || email === undefined) return false;
  return email.toLowerCase() !== user.email.toLowerCase();
}

async function demandPassword(
  strapi: Core.Strapi,
  { path, state: { user }, request }: Request,
): Promise<void> {
  if (!PROFILE.test(path)) throw refuse('email', ELSEWHERE);
  const given = request.body?.currentPassword;
  if (typeof given !== 'string') throw refuse('email', ASKED);
  if (!(await strapi.service('admin::auth').validatePassword(given, user?.password)))
    throw refuse('currentPassword', WRONG);
}

function refuse(field: string, message: string): Error {
  return fieldError(message, 'Unconfirmed', [{ path: [field], message }]);
}
