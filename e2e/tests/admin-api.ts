import { type APIRequestContext, expect } from '@playwright/test';
import { stackAddresses } from './stack.ts';

/** What the admin asks of its server, for what a test needs before it begins. */
export class AdminApi {
  readonly request: APIRequestContext;
  private readonly headers: Record<string, string>;

  private constructor(request: APIRequestContext, token: string) {
    this.request = request;
    this.headers = { authorization: `Bearer ${token}` };
  }

  static async logIn(request: APIRequestContext): Promise<AdminApi> {
    const { adminEmail: email, adminPassword: password } = stackAddresses();
    const answer = await request.post(address('/admin/login'), { data: { email, password } });
    expect(answer.ok()).toBe(true);
    const { data } = await answer.json();
    return new AdminApi(request, data.token);
  }

  /** A new member of staff with one of the roles. */
  async addStaff(role: string, email: string, password: string, firstname = 'Sam'): Promise<void> {
    const roles = await this.ask('GET', '/admin/roles');
    const { id } = roles.find(({ name }: { name: string }) => name === role);
    const user = { email, firstname, lastname: 'Staff', roles: [id] };
    const { registrationToken } = await this.ask('POST', '/admin/users', user);
    await this.ask('POST', '/admin/register', {
      registrationToken,
      userInfo: { firstname, lastname: 'Staff', password },
    });
  }

  /** A new published entry; answers its documentId. */
  async createPublished(type: string, fields: Record<string, unknown>): Promise<string> {
    const { documentId } = await this.ask('POST', `${collection(type)}/actions/publish`, fields);
    return documentId;
  }

  /** A new draft; answers its documentId. */
  async createDraft(type: string, fields: Record<string, unknown>): Promise<string> {
    const { documentId } = await this.ask('POST', collection(type), fields);
    return documentId;
  }

  /** Changes fields of an entry and publishes it. */
  async update(type: string, documentId: string, fields: Record<string, unknown>): Promise<void> {
    const { id: _id, ...draft } = await this.ask('GET', `${collection(type)}/${documentId}`);
    await this.ask('POST', `${collection(type)}/${documentId}/actions/publish`, { ...draft, ...fields });
  }

  /** Changes fields of a draft and publishes nothing. */
  async save(type: string, documentId: string, fields: Record<string, unknown>): Promise<void> {
    await this.ask('PUT', `${collection(type)}/${documentId}`, fields);
  }

  /** Publishes a draft as it is. */
  async publish(type: string, documentId: string): Promise<void> {
    await this.ask('POST', `${collection(type)}/${documentId}/actions/publish`, {});
  }

  async unpublish(type: string, documentId: string): Promise<void> {
    await this.ask('POST', `${collection(type)}/${documentId}/actions/unpublish`, {});
  }

  async remove(type: string, documentId: string): Promise<void> {
    await this.ask('DELETE', `${collection(type)}/${documentId}`);
  }

  /** Deletes what bears a title, for a test that made it in the admin. */
  async removeByTitle(type: string, title: string): Promise<void> {
    const list = address(`${collection(type)}?_q=${encodeURIComponent(title)}`);
    const answer = await this.request.get(list, { headers: this.headers });
    expect(answer.ok(), await answer.text()).toBe(true);
    const { results } = await answer.json();
    for (const { documentId } of results) await this.remove(type, documentId);
  }

  /** Puts a file into the media library; answers its number there. */
  async upload(name: string, mimeType: string, buffer: Buffer, alternativeText = ''): Promise<number> {
    const answer = await this.request.post(address('/upload'), {
      headers: this.headers,
      multipart: { files: { name, mimeType, buffer }, fileInfo: JSON.stringify({ name, alternativeText }) },
    });
    expect(answer.ok(), await answer.text()).toBe(true);
    const [file] = await answer.json();
    return file.id;
  }

  /** Gives every picture of the media library another alternative text. */
  async describePictures(alternativeText: string): Promise<void> {
    const answer = await this.request.get(address('/upload/files?pageSize=100'), { headers: this.headers });
    const { results } = await answer.json();
    for (const { id, mime } of results) {
      if (!mime.startsWith('image/')) continue;
      const change = await this.request.post(address(`/upload?id=${id}`), {
        headers: this.headers,
        multipart: { fileInfo: JSON.stringify({ alternativeText }) },
      });
      expect(change.ok(), await change.text()).toBe(true);
    }
  }

  private async ask(method: string, path: string, data?: unknown) {
    const answer = await this.request.fetch(address(path), { method, headers: this.headers, data });
    expect(answer.ok(), `${method} ${path}: ${await answer.text()}`).toBe(true);
    const { data: body } = await answer.json();
    return body;
  }
}

function collection(type: string): string {
  return `/content-manager/collection-types/api::${type}.${type}`;
}

function address(path: string): string {
  return `${stackAddresses().cmsUrl}${path}`;
}
