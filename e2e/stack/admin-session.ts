/** Asks the admin's server as a logged-in administrator; answers what it says. */
export type Ask = (method: string, path: string, body?: object) => Promise<Answer>;

interface Answer {
  data: Entry;
  /** Of a list. */
  results: Entry[];
}

/** An entry, or a file of the media library. */
export interface Entry {
  id: number;
  documentId: string;
  [field: string]: unknown;
}

/** The server answered, and not with success. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly status: number;

  constructor(what: string, status: number, answer: string) {
    super(`${what}: ${status} ${answer}`);
    this.status = status;
  }
}

const NOT_LOGGED_IN = 401;

interface Login {
  email: string;
  password: string;
}

/** A token of somebody's session. @throws Refusal when the server does not let them in. */
export async function getToken(cmsUrl: string, login: Login): Promise<string> {
  return String((await send(cmsUrl, null, 'POST', '/admin/login', login)).data.token);
}

/**
 * Logs in to the admin, and again whenever the session has ended: it lasts half an hour,
 * and some runs take longer.
 *
 * @param known a token from before, because Strapi limits logins.
 * @throws Refusal when the server refuses that or what is asked later; TypeError when it cannot be reached.
 */
export async function logIn(cmsUrl: string, login: Login, known?: string): Promise<Ask> {
  let token = known ?? (await getToken(cmsUrl, login));
  return async (method, path, body) => {
    try {
      return await send(cmsUrl, token, method, path, body);
    } catch (error) {
      if (!(error instanceof Refusal && error.status === NOT_LOGGED_IN)) throw error;
      token = await getToken(cmsUrl, login);
      return send(cmsUrl, token, method, path, body);
    }
  };
}

async function send(
  cmsUrl: string,
  token: string | null,
  method: string,
  path: string,
  body?: object,
): Promise<Answer> {
  const headers: Record<string, string> = token ? { authorization: `Bearer ${token}` } : {};
  const response = await fetch(`${cmsUrl}${path}`, { method, ...describeBody(headers, body) });
  const text = await response.text();
  if (!response.ok) throw new Refusal(`${method} ${path}`, response.status, text);
  // Some answers have no body, and nobody asks them for anything.
  return JSON.parse(text || '{}');
}

function describeBody(headers: Record<string, string>, body?: object): RequestInit {
  if (body === undefined || body instanceof FormData) return body ? { headers, body } : { headers };
  return { headers: { ...headers, 'content-type': 'application/json' }, body: JSON.stringify(body) };
}
