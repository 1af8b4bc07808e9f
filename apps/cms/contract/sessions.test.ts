/** @postgres locks: a session is refused when several requests change an account at the same time. */

import { describe, expect, it } from 'vitest';
import { provideCms } from './cms.ts';
import { type Account, addAccount, NEW_PASSWORD, provideAdministrator, send, signIn } from './sessions.ts';

const cms = provideCms();
const { administer, may, refresh, expectEnded } = provideAdministrator(cms);

describe('access and refresh tokens', () => {
  it.each<[string, (account: Account) => Promise<unknown>]>([
    [
      'an administrator sets another password',
      ({ id }) => administer('PUT', `/admin/users/${id}`, { password: NEW_PASSWORD }),
    ],
    [
      'an administrator gives the account another address',
      ({ id }) => administer('PUT', `/admin/users/${id}`, { email: `other-${id}@example.org` }),
    ],
    [
      'an administrator disables it',
      ({ id }) => administer('PUT', `/admin/users/${id}`, { isActive: false }),
    ],
    ['an administrator deletes it', ({ id }) => administer('DELETE', `/admin/users/${id}`)],
    [
      'an administrator deletes it with others',
      ({ id }) => administer('POST', '/admin/users/batch-delete', { ids: [id] }),
    ],
    [
      'it is blocked by a service',
      ({ id }) =>
        cms
          .get()
          .strapi.db.query('admin::user')
          .update({ where: { id }, data: { blocked: true } }),
    ],
    [
      'all of an address are disabled at once',
      ({ email }) =>
        cms
          .get()
          .strapi.db.query('admin::user')
          .updateMany({ where: { email }, data: { isActive: false } }),
    ],
    [
      'its password is set from the command line',
      ({ email }) => cms.get().strapi.service('admin::user').resetPasswordByEmail(email, NEW_PASSWORD),
    ],
  ])('of an account end at once when %s', async (_how, change) => {
    const account = await addAccount(cms.get());
    const session = await signIn(cms.get(), account);
    expect((await may(session)).status).toBe(200);
    await change(account);
    await expectEnded(session);
  });

  it('go on when an administrator changes a name, and a role counts from the next request', async () => {
    const account = await addAccount(cms.get());
    const session = await signIn(cms.get(), account);
    const faq = '/content-manager/collection-types/api::faq.faq';
    expect((await send(cms.get(), 'POST', faq, { slug: 'written' }, session.token)).status).toBe(201);
    const reviewer = await cms
      .get()
      .strapi.db.query('admin::role')
      .findOne({ where: { code: 'clinical-reviewer' } });
    const change = { firstname: 'Robin', roles: [reviewer.id] };
    expect((await administer('PUT', `/admin/users/${account.id}`, change)).status).toBe(200);
    expect((await may(session)).status).toBe(200);
    expect((await send(cms.get(), 'POST', faq, { slug: 'refused' }, session.token)).status).toBe(403);
  });

  it('of other browsers end when somebody changes their own address, and their own go on', async () => {
    const account = await addAccount(cms.get());
    const [mine, other] = [await signIn(cms.get(), account), await signIn(cms.get(), account)];
    const change = { email: `own-${account.id}@example.org`, currentPassword: account.password };
    expect((await send(cms.get(), 'PUT', '/admin/users/me', change, mine.token)).status).toBe(200);
    await expectEnded(other);
    expect([(await may(mine)).status, (await refresh(mine)).status]).toEqual([200, 200]);
  });

  it('of all browsers end when somebody changes their own password', async () => {
    const account = await addAccount(cms.get());
    const [mine, other] = [await signIn(cms.get(), account), await signIn(cms.get(), account)];
    const change = { currentPassword: account.password, password: NEW_PASSWORD };
    expect((await send(cms.get(), 'PUT', '/admin/users/me', change, mine.token)).status).toBe(200);
    await expectEnded(mine);
    await expectEnded(other);
  });

  it('are not given to an account that is blocked, nor back to one that was disabled', async () => {
    const account = await addAccount(cms.get());
    const session = await signIn(cms.get(), account);
    await administer('PUT', `/admin/users/${account.id}`, { isActive: false });
    await administer('PUT', `/admin/users/${account.id}`, { isActive: true });
    await expectEnded(session);
    await cms
      .get()
      .strapi.db.query('admin::user')
      .update({ where: { id: account.id }, data: { blocked: true } });
    const { status } = await send(cms.get(), 'POST', '/admin/login', account);
    expect(status).toBe(400);
  });

  it.each(['/admin/login', '/admin/LOGIN/', '/admin/access-token', '/Admin/Access-Token/'])(
    'are not given at %s while another password is set',
    async (path) => {
      const account = await addAccount(cms.get());
      const { strapi } = cms.get();
      const isRefresh = path.toLowerCase().includes('token');
      let isChanged = isRefresh;
      const stop = strapi.db.lifecycles.subscribe({
        models: ['admin::session'],
        async beforeCreate() {
          if (!isChanged)
            await strapi.service('admin::user').updateById(account.id, { password: NEW_PASSWORD });
          isChanged = !isChanged;
        },
      });
      const cookie = isRefresh ? (await signIn(cms.get(), account)).cookie : '';
      expect((await send(cms.get(), 'POST', path, account, undefined, { cookie })).status).not.toBe(200);
      stop();
      const sessions = await strapi.db
        .query('admin::session')
        .count({ where: { userId: String(account.id) } });
      expect(sessions).toBe(0);
    },
  );
});

describe('without ours', () => {
  it('Strapi itself leaves sessions alive: see docs/upstream/sessions-survive-account-changes.md', async () => {
    const { strapi } = cms.get();
    const account = await addAccount(cms.get());
    const session = await signIn(cms.get(), account);
    strapi.db.lifecycles.disable();
    await strapi.service('admin::user').updateById(account.id, { password: NEW_PASSWORD });
    strapi.db.lifecycles.enable();
    expect((await may(session)).status).toBe(200);
  });
});

describe('tokens for programs', () => {
  it.each(['/admin/api-tokens', '/admin/admin-tokens', '/admin/transfer/tokens'])(
    'are made by nobody, so that none outlives its maker: %s',
    async (path) => {
      const token = {
        name: 'Mine',
        type: 'full-access',
        permissions: ['push'],
        lifespan: null,
        description: '',
      };
      expect((await administer('POST', path, token)).status).toBe(405);
    },
  );
});
