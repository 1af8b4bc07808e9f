import { randomInt, randomUUID } from 'node:crypto';
import type { Core } from '@strapi/strapi';

/** Least and most between the response to a forgotten password and the work on it, in milliseconds. */
const FORGOTTEN_PAUSE_MS = [300, 900] as const;

interface Credentials {
  email: string;
  password: unknown;
}
type Checked = [null, object] | [null, false, { message: string }];

/** Of Strapi's service `admin::auth`, what is replaced here. */
interface Authentication {
  checkCredentials(credentials: Credentials): Promise<Checked>;
  validatePassword(password: string, hash: string): Promise<boolean>;
  hashPassword(password: string): Promise<string>;
  forgotPassword(input: { email: string }): unknown;
}

/**
 * Makes Strapi's sign-in do the same work for every address, so that its time does not show which ones have
 * an account: a password is always compared, and a forgotten one is dealt with after the response.
 */
export function hideWhoHasAccount(strapi: Core.Strapi): void {
  // Strapi types no service of its admin.
  const auth = strapi.service('admin::auth') as unknown as Authentication;
  const nobody = auth.hashPassword(randomUUID());
  auth.checkCredentials = async ({ email, password }) => {
    const account = await strapi.db.query('admin::user').findOne({ where: { email } });
    const isRight = await auth.validatePassword(String(password), account?.password ?? (await nobody));
    if (!account?.password || !isRight) return [null, false, { message: 'Invalid credentials' }];
    if (!account.isActive || account.blocked) return [null, false, { message: 'User not active' }];
    return [null, account];
  };
  const forgotPassword = auth.forgotPassword.bind(auth);
  auth.forgotPassword = (input) => {
    const run = async () => forgotPassword(input);
    afterResponse(strapi, () => run().catch((error) => strapi.log.error(error)));
  };
}

/** Some time after, so that the caller's next request does not meet the work either. */
function afterResponse(strapi: Core.Strapi, run: () => void): void {
  const later = () => setTimeout(run, randomInt(...FORGOTTEN_PAUSE_MS)).unref();
  const response = strapi.requestContext.get()?.res;
  if (response) response.once('close', later);
  else later();
}
