import type { Cms } from './cms.ts';

/** Of everybody whom these tests add. */
export const PASSWORD = 'Correct-horse-7-battery';

/** An answer of the admin's server. */
export interface Answer {
  status: number;
  message?: string;
  body: Record<string, unknown>;
}

/** A member of staff with a role, in the admin's own API. */
export class Staff {
  private readonly url: string;
  private readonly token: string;

  readonly email: string;

  /** For what a test has to send in a way of its own. */
  get accessToken(): string {
    return this.token;
  }

  private constructor(url: string, token: string, email: string) {
    this.url = url;
    this.token = token;
    this.email = email;
  }

  /** Makes somebody with the role of a code and logs them in. */
  static async add({ strapi, url }: Cms, code: string, firstname = 'Sam'): Promise<Staff> {
    const role = await strapi.db.query('admin::role').findOne({ where: { code } });
    const email = `${code}-${Math.random().toString(36).slice(2)}@example.org`;
    const user = { email, password: PASSWORD, firstname, isActive: true, roles: [role.id] };
    await strapi.service('admin::user').create(user);
    const answer = await fetch(`${url}/admin/login`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ email, password: PASSWORD }),
    });
    return new Staff(url, (await answer.json()).data.token, email);
  }

  /** The header that shows who this is. */
  get login(): { authorization: string } {
    return { authorization: `Bearer ${this.token}` };
  }

  /** Asks the admin's server as this person. */
  async send(
    method: string,
    path: string,
    body?: object,
    headers: Record<string, string> = {},
  ): Promise<Answer> {
    const answer = await fetch(`${this.url}${path}`, {
      method,
      headers: { 'content-type': 'application/json', authorization: `Bearer ${this.token}`, ...headers },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    const json = await answer.json();
    return { status: answer.status, message: json.error?.message, body: json };
  }

  /** Asks for a list of the admin's server, whose rows are as the shapes.ts of its feature says. */
  async list<Row>(path: string): Promise<Row[]> {
    const answer = await fetch(`${this.url}${path}`, { headers: this.login });
    return answer.json();
  }

  /** Asks for what the admin's server tells bit by bit. @returns all of it. */
  async stream(path: string, body: object): Promise<string> {
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${this.token}` };
    const answer = await fetch(`${this.url}${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
    return answer.text();
  }

  /** Uploads a file to the media library, or replaces another one with it. */
  async upload(
    name: string,
    mime: string,
    content: Buffer | string,
    alternativeText: string | null = null,
    replaces: number | null = null,
  ): Promise<Answer> {
    const form = new FormData();
    form.append('files', new Blob([new Uint8Array(Buffer.from(content))], { type: mime }), name);
    form.append('fileInfo', JSON.stringify({ name, alternativeText }));
    const answer = await fetch(`${this.url}/upload${replaces === null ? '' : `?id=${replaces}`}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${this.token}` },
      body: form,
    });
    const json = await answer.json();
    return {
      status: answer.status,
      message: json.error?.message,
      body: Array.isArray(json) ? json[0] : json,
    };
  }

  /** Changes the alternative text of a file of the media library. */
  async describe(id: number, alternativeText: string): Promise<Answer> {
    const form = new FormData();
    form.append('fileInfo', JSON.stringify({ alternativeText }));
    const headers = { authorization: `Bearer ${this.token}` };
    const answer = await fetch(`${this.url}/upload?id=${id}`, { method: 'POST', headers, body: form });
    const json = await answer.json();
    return { status: answer.status, message: json.error?.message, body: json };
  }

  /** What the edit view of an FAQ sends. */
  sendFaq(method: string, path: string, body: object): Promise<Answer> {
    return this.send(method, `/content-manager/collection-types/api::faq.faq/${path}`, body);
  }
}
