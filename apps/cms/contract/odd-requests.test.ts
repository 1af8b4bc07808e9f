/**
 * @postgres sql, json: each database refuses in its own way what it cannot hold, and finds values in a
 * list by its own functions.
 * @covers src/kernel/any-of.ts
 * @covers src/middlewares/refuse-odd-data.ts
 * @covers src/security/queries/refuse-odd-questions.ts
 */

import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { ask, provideCms } from './cms.ts';
import { createFaq, createPage } from './content.ts';
import { type Answer, Staff } from './staff.ts';

const cms = provideCms();
const FAQS = '/content-manager/collection-types/api::faq.faq';
/** The names that every object of JavaScript has. */
const OF_EVERY_OBJECT = Object.getOwnPropertyNames(Object.prototype);
let administrator: Staff;
let editor: Staff;
let faq: string;
let page: string;
let other: string;

beforeAll(async () => {
  administrator = await Staff.add(cms.get(), 'strapi-super-admin');
  editor = await Staff.add(cms.get(), 'strapi-editor');
  faq = await createFaq(cms.get(), { question: 'What stays?', slug: randomUUID() });
  page = await createPage(cms.get(), { title: 'What stays', slug: `odd-${randomUUID()}` });
  other = await createPage(cms.get(), { title: 'Another', slug: `other-${randomUUID()}` });
});

/** With a sentence for people: from capital letter to full stop, and nothing of programs in it. */
function expectRefusal(what: unknown, { status, message = '' }: Answer, statuses = [400, 404]) {
  expect([what, statuses.includes(status), message]).toEqual([
    what,
    true,
    expect.stringMatching(/^[A-Z“][^`{}<>]*\.$/),
  ]);
  expect(message).not.toMatch(/undefined|null|function|Internal|SQL|__proto__ must/);
}

const text = (...children: unknown[]) => [{ type: 'paragraph', children }];
const nestLists = (levels: number) => {
  const list = (child: object) => ({ type: 'list', format: 'unordered', children: [child] });
  const item = { type: 'list-item', children: [{ type: 'text', text: 'Deep' }] };
  return [Array.from({ length: levels }).reduce<object>((below) => list(below), item)];
};

describe('a body that no form sends is refused in words, and nothing is lost:', () => {
  it.each([
    ['a hole in a text', { answer: [null] }],
    ['a hole in a paragraph', { answer: text(null) }],
    ['a hole in a link', { answer: text({ type: 'link', url: '/x/', children: [null] }) }],
    ['lists nested 2,000 deep', { answer: nestLists(2000) }],
    ['lists nested 1,000 deep', { answer: nestLists(1000) }],
    ['a text that is none', { answer: 'words' }],
    ['a question that is none', { question: {} }],
  ])('%s', async (what, wrong) => {
    const before = await editor.send('GET', `${FAQS}/${faq}`);
    expectRefusal(what, await editor.send('PUT', `${FAQS}/${faq}`, { question: 'Lost', ...wrong }));
    expectRefusal(what, await editor.send('POST', FAQS, { question: 'Lost', ...wrong }));
    const after = await editor.send('GET', `${FAQS}/${faq}`);
    expect(after.body.data).toEqual(before.body.data);
  });

  it.each([
    { connect: [{ documentId: 'OTHER', position: { before: { documentId: 'OTHER' } } }] },
    { connect: [{ documentId: 'OTHER', position: { before: 'nobody' } }] },
    { connect: [{ documentId: 'OTHER', position: { after: 'OTHER' } }] },
    { connect: [{ id: [1] }] },
    { connect: [{ id: 999_999 }] },
    { connect: [null] },
    { connect: { documentId: 'OTHER' } },
    { disconnect: [{ id: 'x' }] },
    { disconnect: [{ id: {} }] },
    { disconnect: [[1]] },
    { disconnect: 'x' },
    { set: [{ id: 1.5 }] },
    { set: true },
    [[]],
    [{ documentId: {} }],
    1e20,
    true,
  ])('related pages as %j', async (related) => {
    const path = `/content-manager/collection-types/api::page.page/${page}`;
    const sent = JSON.parse(JSON.stringify(related).replaceAll('OTHER', other));
    const answer = await editor.send('PUT', path, { title: 'What stays', related: sent });
    expectRefusal(related, answer);
  });

  it.each([
    { __component: 'blocks.text', body: [null] },
    { __component: 'blocks.nothing' },
    ...OF_EVERY_OBJECT.map((name) => ({ __component: name })),
  ])('the block %j', async (block) => {
    const path = `/content-manager/collection-types/api::page.page/${page}`;
    expectRefusal(block, await editor.send('PUT', path, { title: 'Lost', blocks: [block] }));
    expect((await editor.send('GET', path)).body.data).toMatchObject({ title: 'What stays' });
  });

  it('more levels than a program can follow', async () => {
    for (const levels of [20_000, 1_000_000]) {
      const answer = await fetch(`${cms.get().url}${FAQS}/${faq}`, {
        method: 'PUT',
        headers: { 'content-type': 'application/json', ...editor.login },
        body: `{"answer":${'['.repeat(levels)}${']'.repeat(levels)}}`,
      });
      const { error } = await answer.json();
      expectRefusal(levels, { status: answer.status, message: error.message, body: {} });
    }
  });

  it.each(OF_EVERY_OBJECT)('the name %s for a type, a field or an address', async (name) => {
    const uid = { contentTypeUID: name, field: 'slug', value: 'x', data: {} };
    for (const path of ['check-availability', 'generate'])
      expectRefusal(path, await editor.send('POST', `/content-manager/uid/${path}`, uid));
    const field = { ...uid, contentTypeUID: 'api::faq.faq', field: name };
    expectRefusal('field', await editor.send('POST', '/content-manager/uid/check-availability', field));
    for (const path of [
      `/content-manager/relations/${name}/department`,
      `/content-manager/relations/api::faq.faq/${name}`,
      `/content-manager/relations/${name}/${faq}/department`,
      `/content-manager/collection-types/${name}`,
      `/content-manager/content-types/${name}/configuration`,
      `/content-manager/components/${name}/configuration`,
      `/history/${name}/x`,
    ])
      expectRefusal(path, await administrator.send('GET', path), [404]);
  });

  it.each([
    ['PUT', '/admin/homepage/layout', {}],
    ['PUT', '/admin/homepage/layout', { widgets: [], constructor: 1 }],
    ['PUT', '/admin/homepage/layout', { widgets: [], columns: 3 }],
    ['PUT', '/admin/homepage/layout', { widgets: [{ uid: 'a', width: 5 }] }],
    ['PUT', '/admin/homepage/layout', { version: '__proto__', widgets: [] }],
    ['PUT', '/admin/homepage/layout', { widgets: [{ uid: 'a'.repeat(300), width: 4 }] }],
    ['POST', FAQS, [1]],
    ['POST', '/admin/permissions/check', {}],
    ['POST', '/admin/users', { email: {}, firstname: 'A', roles: [1] }],
    ['POST', '/admin/users', { email: 'a@example.org', firstname: 'A', roles: ['constructor'] }],
    ['POST', '/admin/users', { email: 'a@example.org', firstname: 'A', roles: [999_999] }],
    ['POST', '/admin/webhooks/999999/trigger', {}],
    ['PUT', '/admin/users/NaN', { firstname: 'A' }],
    ['PUT', '/upload/folders/NaN', { name: 'Leaflets' }],
    ['POST', '/upload/folders', { name: 'Leaf\0lets', parent: null }],
    ['POST', '/upload/folders', { name: 'Leaflets', parent: 1e20 }],
    ['POST', '/upload/actions/bulk-move', { fileIds: ['NaN'], folderIds: [], destinationFolderId: null }],
    ['PUT', '/upload/files/1', { constructor: {} }],
    ['POST', '/upload/files/1/replace', { fileInfo: 'no JSON' }],
    ['POST', `${FAQS}/actions/bulkPublish`, {}],
    ['POST', '/website/put-back', {}],
    ['POST', `/review/faq/x/sign-off`, {}],
  ])('%s %s %j', async (method, path, body) => {
    expectRefusal(path, await administrator.send(method, path, body));
    const people = await administrator.send('GET', '/admin/users?filters[email][$eq]=a@example.org');
    expect(people.body.data).toMatchObject({ results: [] });
  });
});

describe('a line of more letters than Postgres keeps is refused in words on both databases:', () => {
  const LONG = 'a'.repeat(300);
  const REFUSED = 'It has 300 characters. Shorten it to 255.';

  it.each([
    ['PUT', '/admin/users/me', { firstname: LONG }, 'First name: '],
    ['PUT', '/admin/users/me', { username: LONG }, 'User name: '],
    ['POST', '/upload/folders', { name: LONG }, 'Name: '],
    ['POST', '/admin/roles', { name: LONG }, 'Name: '],
    ['POST', '/admin/users', { email: 'b@example.org', firstname: LONG, roles: [1] }, 'First name: '],
  ])('%s %s', async (method, path, body, label) => {
    const { status, message } = await administrator.send(method, path, body);
    expect([status, message]).toEqual([400, label + REFUSED]);
  });
});

describe('accounts that are deleted together', () => {
  it('are, though a colleague has deleted one of them meanwhile', async () => {
    const accounts = cms.get().strapi.db.query('admin::user');
    const { email } = await Staff.add(cms.get(), 'strapi-author');
    const { id } = await accounts.findOne({ where: { email } });
    const answer = await administrator.send('POST', '/admin/users/batch-delete', { ids: [999_999, id] });
    expect([answer.status, await accounts.count({ where: { id } })]).toEqual([200, 0]);
  });

  it('are never one’s own, however its number is written', async () => {
    const accounts = cms.get().strapi.db.query('admin::user');
    // Of whom Strapi itself would not keep the last one.
    const other = await Staff.add(cms.get(), 'strapi-super-admin');
    const { email } = other;
    const { id } = await accounts.findOne({ where: { email } });
    for (const answer of [
      await other.send('POST', '/admin/users/batch-delete', { ids: [String(id)] }),
      await other.send('DELETE', `/admin/users/${id}`),
    ])
      expectRefusal(id, answer, [400]);
    expect(await accounts.count({ where: { email } })).toBe(1);
  });
});

describe('a body that no form sends', () => {
  it('is what Strapi without ours still stumbles over: see docs/upstream/odd-requests-end-in-500.md', async () => {
    const { strapi } = cms.get();
    const model = strapi.contentType('api::faq.faq');
    await expect(
      strapi.entityValidator.validateEntityCreation(model, { answer: [null] }, { isDraft: true }),
    ).rejects.toThrow(TypeError);
  });
});

it('is 501 in Strapi’s own words when a login fails inside: see docs/upstream/login-errors-are-501.md', async () => {
  const { strapi, url } = cms.get();
  const failing = vi.spyOn(strapi.service('admin::auth'), 'checkCredentials');
  failing.mockRejectedValueOnce(new Error('of the database'));
  const { status } = await fetch(`${url}/admin/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email: 'nobody@hospital.example', password: 'x' }),
  });
  expect([failing.mock.calls.length, status]).toEqual([1, 501]);
  failing.mockRestore();
});

describe('a question that no list asks is refused in words:', () => {
  const QUESTIONS = [
    'filters[$and]=x',
    'filters[$not]=x',
    'filters[createdAt][$gt]=x',
    'filters[name][$between]=1',
    'filters[name][$jsonSupersetOf]=x',
    'filters[answer][$contains]=x',
    'sort=nothing:asc',
    'sort[0][nothing][name]=asc',
    'fields=nothing',
    'fields[]=constructor',
  ];

  it.each(['/admin/users', '/admin/roles', '/upload/files', '/upload/folders', FAQS])('%s', async (path) => {
    const refused = await Promise.all(QUESTIONS.map((one) => administrator.send('GET', `${path}?${one}`)));
    expect(refused.map(({ status }) => status).filter((status) => status >= 500)).toEqual([]);
    for (const answer of refused.filter(({ status }) => status !== 200)) expectRefusal(path, answer);
    // What the admin itself asks is none of these.
    const asked = await administrator.send('GET', `${path}?page=1&pageSize=10&sort=id:ASC`);
    expect(asked.status).toBe(200);
  });

  it('an operator that compares no words, of what an entry may point to', async () => {
    for (const operator of ['$between', '$jsonSupersetOf', '$and', '$in']) {
      const path = `/content-manager/relations/api::page.page/parent?_filter=${operator}&_q=x`;
      expectRefusal(operator, await editor.send('GET', path));
    }
  });

  it('a long text in a filter of GraphQL', async () => {
    const filters = { question: { containsi: 'a'.repeat(80_000) } };
    const { status, body } = await ask(
      cms.get(),
      'query ($filters: FaqFiltersInput) { faqs(filters: $filters) { slug } }',
      { filters },
    );
    expect([status, body.errors?.[0]?.message]).toEqual([
      400,
      'An argument holds a text of more than 2000 letters.',
    ]);
  });
});

it('an error inside the CMS says nothing of the database to those who ask by GraphQL', async () => {
  // What Postgres cannot store it refuses to look for; on SQLite nothing is found.
  const { body } = await ask(cms.get(), '{ faqs(filters: { slug: { eq: "a\\u0000b" } }) { slug } }');
  expect(body.data?.faqs ?? null).toEqual(process.env.DATABASE_CLIENT === 'postgres' ? null : []);
  expect(JSON.stringify(body)).not.toMatch(/select|published_at/);
});

describe('a text with 40,000 links to other websites', () => {
  it('is checked', async () => {
    const id = await createFaq(cms.get(), { question: 'Where is more?', slug: randomUUID() });
    const link = (_: unknown, at: number) => ({
      type: 'link',
      url: `https://example.org/${at}`,
      children: [{ type: 'text', text: 'x' }],
    });
    // Past the validators, which take seconds for it.
    const data = { answer: text(...Array.from({ length: 40_000 }, link)) };
    await cms
      .get()
      .strapi.db.query('api::faq.faq')
      .update({ where: { documentId: id }, data });
    const { status, body } = await editor.send('GET', `/checks/faq/${id}`);
    expect([status, Array.isArray(body.findings)]).toEqual([200, true]);
    await cms.get().strapi.documents('api::faq.faq').delete({ documentId: id });
  });
});
