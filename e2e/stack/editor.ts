import { type Ask, type Entry, logIn } from './admin-session.ts';
import type { StackAddresses } from './stack.ts';

const MOST_LISTED = 100;

type Account = Pick<StackAddresses, 'cmsUrl' | 'adminEmail' | 'adminPassword'>;

/** A member of staff who works through the admin's own server, for all that a test does without a browser. */
export class Editor {
  private readonly ask: Ask;

  private constructor(ask: Ask) {
    this.ask = ask;
  }

  /** The administrator. @param token of a session of theirs, if there is one. */
  static async logIn(stack: Account, token?: string): Promise<Editor> {
    const login = { email: stack.adminEmail, password: stack.adminPassword };
    return new Editor(await logIn(stack.cmsUrl, login, token));
  }

  /** All entries of a type, in the order in which they were made. */
  async list(type: string): Promise<Entry[]> {
    const query = `pageSize=${MOST_LISTED}&sort=createdAt:ASC`;
    return (await this.ask('GET', `${collection(type)}?${query}`)).results;
  }

  /** The draft of an entry; of a type that has only one entry, without its id. */
  async read(type: string, id?: string): Promise<Entry> {
    return (await this.ask('GET', address(type, id))).data;
  }

  /** What is published of an entry. */
  async readPublished(type: string, id: string): Promise<Entry> {
    return (await this.ask('GET', `${collection(type)}/${id}?status=published`)).data;
  }

  /** Makes an entry and publishes it; answers its documentId. */
  async create(type: string, fields: object): Promise<string> {
    return (await this.ask('POST', `${collection(type)}/actions/publish`, fields)).data.documentId;
  }

  /** Makes a draft; answers its documentId. */
  async createDraft(type: string, fields: object): Promise<string> {
    return (await this.ask('POST', collection(type), fields)).data.documentId;
  }

  /** Changes fields of a draft and publishes nothing. */
  async save(type: string, id: string, fields: object): Promise<void> {
    await this.ask('PUT', address(type, id), fields);
  }

  /** Publishes a draft as it is. */
  async publishDraftAsIs(type: string, id: string): Promise<void> {
    await this.ask('POST', `${address(type, id)}/actions/publish`, {});
  }

  /** Changes fields of an entry and publishes it. */
  async publish(type: string, id: string, fields: object): Promise<void> {
    await this.publishDraft(type, await this.read(type, id), fields);
  }

  /** The same with a draft that was read before, as the form has it when somebody clicks. */
  async publishDraft(type: string, { id: _id, ...draft }: Entry, fields: object): Promise<void> {
    const change = { ...draft, ...fields };
    await this.ask('POST', `${address(type, draft.documentId)}/actions/publish`, change);
  }

  /** Changes the settings of the site and publishes them. */
  async publishSettings(fields: object): Promise<void> {
    const { id: _id, ...draft } = await this.read('site-setting');
    await this.ask('POST', `${address('site-setting')}/actions/publish`, { ...draft, ...fields });
  }

  async unpublish(type: string, id: string): Promise<void> {
    await this.ask('POST', `${address(type, id)}/actions/unpublish`, {});
  }

  async remove(type: string, id: string): Promise<void> {
    await this.ask('DELETE', address(type, id));
  }

  /** Deletes what bears a title, for a test that made it in the admin. */
  async removeByTitle(type: string, title: string): Promise<void> {
    const { results } = await this.ask('GET', `${collection(type)}?_q=${encodeURIComponent(title)}`);
    for (const { documentId } of results) await this.remove(type, documentId);
  }

  async withdrawConsent(type: string, id: string): Promise<void> {
    await this.ask('POST', `/consent/${type}/${id}/withdraw`, {});
  }

  /** Where an entry stands on its way to the public, as the admin shows it. */
  async readReceipt(type: string, id: string): Promise<Entry> {
    return Object(await this.ask('GET', `/website/receipts/${type}/${id}`));
  }

  /** A new member of staff with one of the roles. */
  async addStaff(role: string, email: string, password: string, firstname = 'Sam'): Promise<void> {
    const roles = Object.values<Entry>(Object((await this.ask('GET', '/admin/roles')).data));
    const ids = roles.filter(({ name }) => name === role).map(({ id }) => id);
    const person = { firstname, lastname: 'Staff' };
    const { data } = await this.ask('POST', '/admin/users', { ...person, email, roles: ids });
    const { registrationToken } = data;
    await this.ask('POST', '/admin/register', { registrationToken, userInfo: { ...person, password } });
  }

  /** Puts a file into the media library; answers its number there. */
  async upload(name: string, type: string, content: Buffer, alternativeText = ''): Promise<number> {
    const form = formOf(name, type, content, { alternativeText });
    const [file] = Object.values(await this.ask('POST', '/upload', form));
    return file.id;
  }

  /** Replaces a file of the media library with another. */
  async replace(id: number, name: string, type: string, content: Buffer): Promise<void> {
    await this.ask('POST', `/upload?id=${id}`, formOf(name, type, content));
  }

  /** The pictures of the media library, in the order in which they came. */
  async listPictures(): Promise<Entry[]> {
    const { results } = await this.ask('GET', `/upload/files?pageSize=${MOST_LISTED}&sort=createdAt:ASC`);
    return results.filter(({ mime }) => String(mime).startsWith('image/'));
  }

  /** Gives a picture of the media library another alternative text. */
  async describePicture(id: number, alternativeText: string): Promise<void> {
    const form = new FormData();
    form.set('fileInfo', JSON.stringify({ alternativeText }));
    await this.ask('POST', `/upload?id=${id}`, form);
  }
}

function formOf(name: string, type: string, content: Buffer, info: object = {}): FormData {
  const form = new FormData();
  form.set('files', new Blob([new Uint8Array(content)], { type }), name);
  form.set('fileInfo', JSON.stringify({ name, ...info }));
  return form;
}

function collection(type: string): string {
  return `/content-manager/collection-types/api::${type}.${type}`;
}

function address(type: string, id?: string): string {
  return id === undefined
    ? `/content-manager/single-types/api::${type}.${type}`
    : `${collection(type)}/${id}`;
}
