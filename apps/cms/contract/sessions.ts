import { beforeAll, expect } from 'vitest';
import type { Cms } from './cms.ts';

const PASSWORD = 'Correct-horse-7-battery';
export const NEW_PASSWORD = 'Another-horse-8-battery';

/** An account of the admin, as it logs in. */
export interface Account {
  id: number;
  email: string;
  password: string;
}

/** What a login gives. */
export interface Session {
  token: string;
  /** The refresh token, as the browser sends it. */
  cookie: string;
}

/** An answer, with the body as it came. */
export interface Reply {
  status: number;
  message?: string;
  // biome-ignore lint/suspicious/noExplicitAny: each route answers in its own shape, and the tests look into it.
  body: any;
  headers: Headers;
}

/** Makes an account with the role of a code. */
export async function addAccount({ strapi }: Cms, code = 'strapi-editor'): Promise<Account> {
  const role = await strapi.db.query('admin::role').findOne({ where: { code } });
  const email = `account-${Math.random().toString(36).slice(2)}@example.org`;
  const user = { email, password: PASSWORD, firstname: 'Alex', isActive: true, roles: [role.id] };
  const { id } = await strapi.service('admin::user').create({ ...user, registrationToken: null });
  return { id, email, password: PASSWORD };
}

/** Makes an administrator. */
export function addSuperAdmin(cms: Cms): Promise<Account> {
  return addAccount(cms, 'strapi-super-admin');
}

/** Logs somebody in. */
export async function signIn(cms: Cms, { email, password }: Account): Promise<Session> {
  const { body, headers } = await send(cms, 'POST', '/admin/login', { email, password });
  const cookies = headers.getSetCookie().map((cookie) => cookie.split(';')[0]);
  return { token: body.data.token, cookie: cookies.join('; ') };
}

/** Asks any route of the CMS. */
export async function send(
  { url }: Cms,
  method: string,
  path: string,
  body?: object,
  token?: string,
  headers: Record<string, string> = {},
): Promise<Reply> {
  const bearer: Record<string, string> = token === undefined ? {} : { authorization: `Bearer ${token}` };
  const answer = await fetch(`${url}${path}`, {
    method,
    headers: { 'content-type': 'application/json', ...bearer, ...headers },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
  const text = await answer.text();
  const json = text.startsWith('{') || text.startsWith('[') ? JSON.parse(text) : {};
  return { status: answer.status, message: json.error?.message, body: json, headers: answer.headers };
}

/**
 * An administrator for the tests of a file, with what they do to accounts, and how the session of one stands.
 */
export function provideAdministrator(cms: { get(): Cms }) {
  let administrator: Session;
  beforeAll(async () => {
    administrator = await signIn(cms.get(), await addSuperAdmin(cms.get()));
  });
  const may = (session: Session) => send(cms.get(), 'GET', '/admin/users/me', undefined, session.token);
  const refresh = (session: Session) =>
    send(cms.get(), 'POST', '/admin/access-token', {}, undefined, { cookie: session.cookie });
  return {
    administer: (method: string, path: string, body?: object) =>
      send(cms.get(), method, path, body, administrator.token),
    may,
    refresh,
    async expectEnded(session: Session): Promise<void> {
      expect([(await may(session)).status, (await refresh(session)).status]).toEqual([401, 401]);
    },
  };
}
