/**
 * @postgres locks: of two who make the only entry of a type at once, the second one waits.
 * @covers src/security/identity/refuse-second-entry.ts
 */

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { provideCms } from './cms.ts';
import { createFaq } from './content.ts';
import { mountedRoutes } from './mounted-routes.ts';
import { type Answer, Staff } from './staff.ts';
import { makeWebsite, provideWebsite, removeSettings } from './website.ts';

const FAQ = 'api::faq.faq';
const SETTINGS = 'api::site-setting.site-setting';
const cms = provideCms();
const website = provideWebsite(cms);
let administrator: Staff;
let contributor: Staff;
beforeAll(async () => {
  administrator = await Staff.add(cms.get(), 'strapi-super-admin');
  contributor = await Staff.add(cms.get(), 'strapi-author');
});

const rowsOf = (uid: typeof FAQ | typeof SETTINGS) =>
  cms
    .get()
    .strapi.db.query(uid)
    .findMany({ orderBy: { id: 'asc' } });

/** Every address of the content manager that begins so, asked of a type by somebody who may do everything. */
async function askAll(beginning: string, uid: string): Promise<[string, Answer][]> {
  const routes = mountedRoutes(cms.get()).filter(({ address }) => address.startsWith(beginning));
  expect(routes.length).toBeGreaterThan(1);
  const answers: [string, Answer][] = [];
  for (const { method, address } of routes) {
    const rest = address.replace(':targetField', 'roles').replace(/:(?!model\b)\w+/g, 'nobody');
    const path = rest.replace(':model', uid);
    const body = method === 'GET' ? undefined : { documentIds: ['nobody'], serviceName: 'Another' };
    answers.push([`${method} ${path}`, await administrator.send(method, path, body)]);
  }
  return answers;
}

const NOT_ALLOWED = { status: 403, message: 'You may not do this. Ask your website administrator.' };
const NOTHING = { status: 404, message: 'There is nothing at this address. Open it again from the menu.' };

describe('a content type', () => {
  it.each([
    ['/content-manager/collection-types/', SETTINGS],
    ['/content-manager/single-types/', FAQ],
    ...[
      'admin::user',
      'admin::role',
      'plugin::upload.file',
      'plugin::upload.folder',
      'plugin::i18n.locale',
    ].flatMap((uid) =>
      ['collection-types', 'single-types', 'relations'].map((kind): [string, string] => [
        `/content-manager/${kind}/`,
        uid,
      ]),
    ),
    ['/content-manager/relations/', 'api::history.kept-draft'],
  ])('is not at the addresses of another kind: %s %s', async (beginning, uid) => {
    await createFaq(cms.get(), { question: 'The first?', slug: `first-${Math.random()}`.replace('.', '-') });
    const before = [await rowsOf(FAQ), await rowsOf(SETTINGS)];
    for (const [path, { status, message }] of await askAll(beginning, uid)) {
      // A body for a type of Strapi's own is refused before it is read.
      const refusal = status === 403 && !uid.startsWith('api::') ? NOT_ALLOWED : NOTHING;
      expect({ path, status, message }).toEqual({ path, ...refusal });
    }
    expect([await rowsOf(FAQ), await rowsOf(SETTINGS)]).toEqual(before);
  });

  it('is at those of its own', async () => {
    for (const path of [
      `collection-types/${FAQ}`,
      `single-types/${SETTINGS}`,
      'relations/api::page.page/related',
      'relations/shared.link/page',
    ])
      expect([path, (await administrator.send('GET', `/content-manager/${path}`)).status]).toEqual([
        path,
        200,
      ]);
  });

  it('is mixed up by Strapi without ours: see docs/upstream/kinds-are-mixed-up.md', async () => {
    const { strapi } = cms.get();
    const where = { roles: { code: 'strapi-editor' } };
    await Staff.add(cms.get(), 'strapi-editor');
    const editor = await strapi.db.query('admin::user').findOne({ where, populate: ['roles'] });
    const userAbility = await strapi.service('admin::permission').engine.generateUserAbility(editor);
    const context = { state: { userAbility }, params: { model: FAQ }, request: { query: {} }, body: null };
    const { find } = strapi.plugin('content-manager').controller('single-types');
    // Of a request it reads no more than that.
    await find?.(context as never, async () => {});
    expect(context.body).toMatchObject({ data: { documentId: expect.any(String) } });
  });
});

describe('a type with only one entry', () => {
  const refusal = 'There can be only one “Site settings”, and it is there already. Change that one.';

  it('gets no second one from the document service', async () => {
    const documents = cms.get().strapi.documents(SETTINGS);
    const before = await rowsOf(SETTINGS);
    await expect(documents.create({ data: { serviceName: 'Another' } })).rejects.toThrow(refusal);
    await expect(documents.create({ data: { serviceName: 'Another' }, status: 'published' })).rejects.toThrow(
      refusal,
    );
    await expect(documents.clone({ documentId: website.get().settings })).rejects.toThrow(refusal);
    expect(await rowsOf(SETTINGS)).toEqual(before);
  });

  it('gets none back that was deleted, once there is another', async () => {
    const data = {
      targetType: 'site-setting',
      targetId: 'deleted-settings',
      reason: 'deleted',
      at: new Date(),
      snapshot: { documentId: 'deleted-settings', serviceName: 'As it was' },
    };
    const { id } = await cms.get().strapi.db.query('api::history.kept-draft').create({ data });
    const before = await rowsOf(SETTINGS);
    const path = '/history/site-setting/deleted-settings/restore';
    for (const staff of [contributor, administrator])
      expect(await staff.send('POST', path, { version: `k${id}` })).toMatchObject({
        status: 400,
        message: refusal,
      });
    expect(await rowsOf(SETTINGS)).toEqual(before);
    await cms.get().strapi.db.query('api::history.kept-draft').delete({ where: { id } });
  });

  describe('and none yet', () => {
    beforeAll(() => removeSettings(cms.get()));
    afterAll(async () => {
      await removeSettings(cms.get());
      await makeWebsite(cms.get());
    });

    it('gets one from several people who make it at once', async () => {
      const make = () =>
        cms
          .get()
          .strapi.documents(SETTINGS)
          .create({ data: { serviceName: 'One' } });
      const made = await Promise.allSettled([make(), make(), make()]);
      expect(made.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
      expect(await rowsOf(SETTINGS)).toHaveLength(1);
    });
  });
});
