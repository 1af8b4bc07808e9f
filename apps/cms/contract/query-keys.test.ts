import { beforeAll, describe, expect, it } from 'vitest';
import { ask, provideCms } from './cms.ts';
import { createFaq } from './content.ts';
import { addAccount, addSuperAdmin, type Session, send, signIn } from './sessions.ts';

const cms = provideCms();
const FAQS = '/content-manager/collection-types/api::faq.faq';
const sessions: Record<string, Session> = {};

const read = (who: string, path: string) => send(cms.get(), 'GET', path, undefined, sessions[who]?.token);

beforeAll(async () => {
  sessions.contributor = await signIn(cms.get(), await addAccount(cms.get(), 'strapi-author'));
  sessions.administrator = await signIn(cms.get(), await addSuperAdmin(cms.get()));
  await createFaq(cms.get(), { question: 'Sorted by whom?', slug: 'sorted-by-whom' });
});

describe('what a query may reach', () => {
  it.each(['contributor', 'administrator'])(
    'is no secret of an account, for a %s at any address',
    async (who) => {
      const paths = [
        FAQS,
        '/content-manager/collection-types/api::page.page',
        '/content-manager/single-types/api::site-setting.site-setting',
        '/content-manager/relations/api::page.page/parent',
        '/upload/files',
        '/upload/folders',
        '/admin/users',
        '/admin/roles',
        '/history/faq/x',
        '/api/upload/files',
        '/api/faqs',
      ];
      const keys = [
        'sort=createdBy.password',
        'sort[createdBy][resetPasswordToken]=asc',
        'filters[$or][0][createdBy][password][$startsWith]=$2',
        'filters[updatedBy][email][$startsWith]=a',
        'populate[createdBy][populate]=roles',
        'fields[0]=password',
        'sort=parent.createdBy.email',
      ];
      for (const path of paths) {
        for (const key of keys) {
          const { status, message } = await read(who, `${path}?${key}`);
          expect([path, key, status, message]).toEqual([
            path,
            key,
            400,
            expect.stringMatching(/^A list cannot be searched, filtered or sorted by /),
          ]);
        }
      }
    },
  );

  it.each([FAQS, '/upload/files', '/admin/users', '/api/upload/files'])(
    'is no whole table at once: %s',
    async (path) => {
      for (const size of ['pageSize=100000', 'pageSize=-1', 'pagination[limit]=100000']) {
        const { status, message } = await read('administrator', `${path}?${size}`);
        expect([status, message]).toEqual([400, 'A list is answered in parts of up to 1000. Ask for less.']);
      }
    },
  );

  it.each([
    [FAQS, 'related'],
    ['/content-manager/collection-types/api::page.page', 'related'],
    ['/content-manager/relations/api::page.page/related', 'related'],
    ['/upload/files', 'folder][files'],
    ['/upload/folders', 'children'],
    ['/admin/users', 'roles'],
  ])('is nothing that multiplies by what entries point to: %s', async (path, name) => {
    const conditions = (count: number) =>
      Array.from({ length: count }, (_, at) => `filters[$and][${at}][${name}][id][$ne]=0`).join('&');
    for (const query of [
      conditions(3),
      conditions(40),
      `filters[${name}][${name}][${name}][id]=1`,
      `sort[0][${name}][id]=asc&sort[1][${name}][id]=desc&${conditions(1)}`,
    ]) {
      const { status, message } = await read('administrator', `${path}?${query}`);
      expect([query, status, message]).toEqual([
        query,
        400,
        'A list can be searched, filtered or sorted by 2 things at once of which an entry has several, such as related pages. Take some out.',
      ]);
    }
    expect((await read('administrator', `${path}?${conditions(2)}`)).status).toBeLessThan(500);
  });

  it('is nothing that multiplies by what a body orders by', async () => {
    const body = { documentIds: ['nobody'], sort: Array(3).fill({ related: { slug: 'asc' } }) };
    const path = '/content-manager/collection-types/api::page.page/actions/bulkFindForValidation';
    const { status, message } = await send(cms.get(), 'POST', path, body, sessions.administrator?.token);
    expect([status, message]).toEqual([400, expect.stringContaining('Take some out.')]);
  });

  it('is not the list of accounts, asked for as what an entry points to', async () => {
    for (const field of ['createdBy', 'updatedBy', '%63reatedBy']) {
      const { status } = await read(
        'contributor',
        `/content-manager/relations/api::faq.faq/${field}?_q=example`,
      );
      expect(status).toBe(400);
    }
    expect((await read('contributor', '/content-manager/relations/api::faq.faq/%E0%A4')).status).toBeLessThan(
      500,
    );
  });

  it.each([
    ['GET', '/Upload/files?sort=nothing:asc'],
    ['HEAD', '/upload/files/?sort=nothing:asc'],
    ['GET', '/Content-Manager/relations/api::faq.faq/createdBy'],
  ])('is the same however the address is written: %s %s', async (method, path) => {
    expect((await send(cms.get(), method, path, undefined, sessions.contributor?.token)).status).toBe(400);
  });

  it('is no secret of an account by the orders of GraphQL, as a literal or a variable', async () => {
    for (const [query, variables] of [
      ['{ faqs(sort: "createdBy.password") { question } }', {}],
      ['query ($s: [String]) { faqs(sort: $s) { question } }', { s: ['question', 'updatedBy.email:asc'] }],
      ['query ($s: [String] = ["createdBy.password"]) { faqs(sort: $s) { question } }', {}],
      ['{ ...all } fragment all on Query { faqs(sort: ["createdBy.firstname"]) { question } }', {}],
    ] as const) {
      const { status, body } = await ask(cms.get(), query, variables);
      expect([query, status, body.errors?.[0]?.message]).toEqual([
        query,
        400,
        'A list can only be sorted by fields of its own entries.',
      ]);
    }
  });

  it.each(['bulkFindForValidation', 'BulkPublish', 'bulkUnpublish', 'bulkDelete'])(
    'is no secret of an account by what a body asks for: %s',
    async (action) => {
      for (const asked of [
        { sort: 'createdBy.password:DESC' },
        { sort: ['question', { updatedBy: { email: 'asc' } }] },
        { Sort: { createdBy: { resetPasswordToken: 'asc' } } },
        { filters: { $or: [{ createdBy: { password: { $startsWith: '$2' } } }] } },
        { populate: { createdBy: { populate: '*' } } },
      ]) {
        const { status, message } = await send(
          cms.get(),
          'POST',
          `${FAQS}/actions/${action}`,
          { documentIds: ['nobody'], ...asked },
          sessions.administrator?.token,
        );
        expect([asked, status, message]).toEqual([
          asked,
          400,
          expect.stringMatching(/^A list cannot be searched, filtered or sorted by /),
        ]);
      }
    },
  );

  it.each([
    [`${FAQS}/actions/bulkPublish`, 'documentIds', 100],
    [`${FAQS}/actions/bulkUnpublish`, 'documentIds', 100],
    [`${FAQS}/actions/bulkDelete`, 'documentIds', 100],
    [`${FAQS}/actions/bulkFindForValidation/`, 'documentIds', 100],
    ['/upload/actions/bulk-delete', 'fileIds', 100],
    ['/upload/actions/bulk-update', 'updates', 100],
    ['/admin/webhooks/batch-delete', 'ids', 100],
    ['/admin/permissions/check', 'permissions', 1000],
  ])('is no list in a body that is longer than any of the admin: %s', async (path, name, limit) => {
    for (const length of [limit, limit + 1]) {
      const body = { [name]: Array(length).fill('nobody') };
      const { message } = await send(cms.get(), 'POST', path, body, sessions.administrator?.token);
      const refused = `Choose at most ${limit} at once, and the others after that.`;
      expect([length, message === refused]).toEqual([length, length > limit]);
    }
  });

  it('is what the admin itself asks for', async () => {
    for (const key of [
      'page=1&pageSize=10&sort=createdBy.firstname:ASC',
      'filters[$and][0][createdBy][id][$eq]=1',
      'filters[$and][0][question][$containsi]=Sorted',
    ]) {
      const { status, body } = await read('contributor', `${FAQS}?${key}`);
      expect([key, status, Array.isArray(body.results)]).toEqual([key, 200, true]);
    }
    const ticked = { documentIds: ['nobody'], sort: 'question:ASC' };
    const path = `${FAQS}/actions/bulkFindForValidation`;
    expect((await send(cms.get(), 'POST', path, ticked, sessions.contributor?.token)).status).toBe(200);
    expect((await read('contributor', '/upload/folders?pagination[pageSize]=-1')).status).toBe(200);
    expect((await read('administrator', '/admin/users?filters[$and][0][email][$containsi]=e')).status).toBe(
      200,
    );
  });

  it('is a secret for Strapi without ours: see docs/upstream/sort-reaches-secrets.md', async () => {
    const { strapi } = cms.get();
    const author = await strapi.db
      .query('admin::user')
      .findOne({ where: { roles: { code: 'strapi-author' } }, populate: ['roles'] });
    const userAbility = await strapi.service('admin::permission').engine.generateUserAbility(author);
    const checker = strapi
      .plugin('content-manager')
      .service('permission-checker')
      .create({ userAbility, model: 'api::faq.faq' });
    const query = await checker.sanitizedQuery.read({ sort: 'createdBy.password' });
    expect(query.sort).toBe('createdBy.password');
  });
});
