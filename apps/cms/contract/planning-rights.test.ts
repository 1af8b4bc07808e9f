import { beforeAll, describe, expect, it } from 'vitest';
import { provideCms } from './cms.ts';
import { createFaq } from './content.ts';

const PASSWORD = 'Correct-horse-7-battery';
const LATER = '2036-07-01T08:00:00.000Z';
const cms = provideCms();

/** A member of staff with a role, in the admin's own API. */
class Staff {
  private readonly token: string;

  private constructor(token: string) {
    this.token = token;
  }

  static async add(code: string): Promise<Staff> {
    const { strapi, url } = cms.get();
    const role = await strapi.db.query('admin::role').findOne({ where: { code } });
    const email = `${code}@example.org`;
    const user = { email, password: PASSWORD, firstname: 'Sam', isActive: true, roles: [role.id] };
    await strapi.service('admin::user').create(user);
    const answer = await fetch(`${url}/admin/login`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ email, password: PASSWORD }),
    });
    return new Staff((await answer.json()).data.token);
  }

  async send(method: string, path: string, body: object): Promise<{ status: number; message?: string }> {
    const answer = await fetch(`${cms.get().url}/content-manager/collection-types/api::faq.faq/${path}`, {
      method,
      headers: { 'content-type': 'application/json', authorization: `Bearer ${this.token}` },
      body: JSON.stringify(body),
    });
    const { error } = await answer.json();
    return { status: answer.status, message: error?.message };
  }
}

async function readDraft(documentId: string) {
  return cms
    .get()
    .strapi.db.query('api::faq.faq')
    .findOne({ where: { documentId, publishedAt: null } });
}

let editor: Staff;
let contributor: Staff;
beforeAll(async () => {
  editor = await Staff.add('strapi-editor');
  contributor = await Staff.add('strapi-author');
});

describe('in the admin', () => {
  it('a content editor plans an entry by saving it', async () => {
    const documentId = await createFaq(cms.get(), { question: 'By an editor?', slug: 'by-an-editor' });
    expect((await editor.send('PUT', documentId, { publishAt: LATER })).status).toBe(200);
    expect((await readDraft(documentId)).publishAt).toBe(LATER);
  });

  it('a contributor, who may not publish, cannot plan it either', async () => {
    const documentId = await createFaq(cms.get(), { question: 'By whom?', slug: 'by-a-contributor' });
    await contributor.send('PUT', documentId, { question: 'Changed?', publishAt: LATER });
    expect(await readDraft(documentId)).toMatchObject({ question: 'Changed?', publishAt: null });
  });

  it('a contributor cannot change what would then go live unseen', async () => {
    const documentId = await createFaq(cms.get(), { question: 'Seen?', slug: 'seen' });
    await editor.send('PUT', documentId, { publishAt: LATER });
    const answer = await contributor.send('PUT', documentId, { question: 'Unseen?' });
    expect(answer).toEqual({
      status: 400,
      message:
        'This is planned to be published on 1 July 2036 at 09:00. Ask somebody who may publish to clear “Publish on” before you change it.',
    });
    expect((await readDraft(documentId)).question).toBe('Seen?');
  });

  it('Publish on an entry that waits for its time says what to do, and saves nothing', async () => {
    const documentId = await createFaq(cms.get(), { question: 'Waits?', slug: 'waits' });
    await editor.send('PUT', documentId, { publishAt: LATER });
    const answer = await editor.send('POST', `${documentId}/actions/publish`, {
      question: 'Changed?',
      publishAt: LATER,
    });
    expect(answer.status).toBe(400);
    expect(answer.message).toMatch(/^This is planned to be published on 1 July 2036 at 09:00\. Click Save/);
    expect((await readDraft(documentId)).question).toBe('Waits?');
  });
});
