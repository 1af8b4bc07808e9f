/** @postgres locks: a link is used once, also when several requests use it at the same time. */

import { describe, expect, it } from 'vitest';
import { provideCms } from './cms.ts';
import { createFaq } from './content.ts';
import { type Account, addAccount, NEW_PASSWORD, provideAdministrator, send, signIn } from './sessions.ts';

const cms = provideCms();
const { administer, expectEnded } = provideAdministrator(cms);

describe('an invitation', () => {
  const register = (registrationToken: string) =>
    send(cms.get(), 'POST', '/admin/register', {
      registrationToken,
      userInfo: { firstname: 'Sam', password: NEW_PASSWORD },
    });

  async function invite(): Promise<{ id: number; token: string }> {
    const role = await cms
      .get()
      .strapi.db.query('admin::role')
      .findOne({ where: { code: 'strapi-author' } });
    const email = `invited-${Math.random().toString(36).slice(2)}@example.org`;
    const { body } = await administer('POST', '/admin/users', { email, firstname: 'Sam', roles: [role.id] });
    return { id: body.data.id, token: body.data.registrationToken };
  }

  it('works once, however many use it at the same time', async () => {
    const { token } = await invite();
    const answers = await Promise.all([register(token), register(token), register(token)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 400, 400]);
    expect((await register(token)).message).toMatch(/^This invitation no longer works/);
  });

  it.each<[string, (id: number) => Promise<unknown>]>([
    [
      'the account has a password',
      (id) => administer('PUT', `/admin/users/${id}`, { password: NEW_PASSWORD, isActive: true }),
    ],
    [
      'the account has another address',
      (id) => administer('PUT', `/admin/users/${id}`, { email: `new-${id}@example.org` }),
    ],
    [
      'the account is blocked',
      (id) =>
        cms
          .get()
          .strapi.db.query('admin::user')
          .update({ where: { id }, data: { blocked: true } }),
    ],
    ['it is older than two weeks', (id) => age(id)],
  ])('no longer works once %s', async (_why, change) => {
    const { id, token } = await invite();
    await change(id);
    expect((await register(token)).status).toBe(400);
    const info = await send(cms.get(), 'GET', `/admin/registration-info?registrationToken=${token}`);
    expect(info.status).toBe(400);
  });

  it('still works after its name was corrected', async () => {
    const { id, token } = await invite();
    await administer('PUT', `/admin/users/${id}`, { firstname: 'Samantha', isActive: false });
    const info = await send(cms.get(), 'GET', `/admin/registration-info?registrationToken=${token}`);
    expect([info.status, info.body.data?.firstname]).toEqual([200, 'Samantha']);
    expect((await register(token)).status).toBe(200);
  });

  async function age(id: number): Promise<void> {
    const createdAt = new Date(Date.now() - 15 * 24 * 3_600_000);
    await cms.get().strapi.db.query('admin::user').update({ where: { id }, data: { createdAt } });
  }
});

describe('a link that resets a password', () => {
  const reset = (resetPasswordToken: string) =>
    send(cms.get(), 'POST', '/admin/reset-password', { resetPasswordToken, password: NEW_PASSWORD });

  async function forget({ id }: Account, expiresIn = 60_000): Promise<string> {
    const resetPasswordToken = `token-${id}-${Math.random()}`;
    const resetPasswordTokenExpiresAt = new Date(Date.now() + expiresIn);
    const data = { resetPasswordToken, resetPasswordTokenExpiresAt };
    await cms.get().strapi.db.query('admin::user').update({ where: { id }, data });
    return resetPasswordToken;
  }

  it('works once, however many use it at the same time, and ends all sessions', async () => {
    const account = await addAccount(cms.get());
    const session = await signIn(cms.get(), account);
    const token = await forget(account);
    const answers = await Promise.all([reset(token), reset(token), reset(token)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 400, 400]);
    await expectEnded(session);
  });

  it.each<[string, (account: Account) => Promise<unknown>]>([
    [
      'the password was changed',
      ({ id }) => administer('PUT', `/admin/users/${id}`, { password: NEW_PASSWORD }),
    ],
    [
      'the account has another address',
      ({ id }) => administer('PUT', `/admin/users/${id}`, { email: `moved-${id}@example.org` }),
    ],
    [
      'the account was disabled and enabled again',
      async ({ id }) => {
        await administer('PUT', `/admin/users/${id}`, { isActive: false });
        await administer('PUT', `/admin/users/${id}`, { isActive: true });
      },
    ],
  ])('no longer works once %s', async (_why, change) => {
    const account = await addAccount(cms.get());
    const token = await forget(account);
    await change(account);
    expect((await reset(token)).status).toBe(400);
  });

  it('no longer works after its time', async () => {
    expect((await reset(await forget(await addAccount(cms.get()), -1))).message).toMatch(
      /older than an hour/,
    );
  });
});

describe('a link to a draft', () => {
  it.each<[string, (account: Account, id: string) => Promise<unknown>]>([
    ['has another password', ({ id }) => administer('PUT', `/admin/users/${id}`, { password: NEW_PASSWORD })],
    ['is disabled', ({ id }) => administer('PUT', `/admin/users/${id}`, { isActive: false })],
    ['is deleted', ({ id }) => administer('DELETE', `/admin/users/${id}`)],
    [
      'may no longer read such entries',
      async ({ id }) => {
        const role = await cms
          .get()
          .strapi.service('admin::role')
          .create({ name: `Nothing ${id}`, code: `nothing-${id}` });
        await administer('PUT', `/admin/users/${id}`, { roles: [role.id] });
      },
    ],
  ])('ends when the account that made it %s', async (_how, change) => {
    process.env.PREVIEW_TOKEN = 'the-credential-of-the-preview';
    const account = await addAccount(cms.get());
    const { token } = await signIn(cms.get(), account);
    const entry = await createFaq(cms.get(), { question: 'Shown by a link?', slug: `by-link-${account.id}` });
    const own = await send(cms.get(), 'GET', `/preview/faq/${entry}/link`, undefined, token);
    const shared = await send(cms.get(), 'POST', `/preview/faq/${entry}/share`, {}, token);
    expect([await open(own.body.url), await open(shared.body.url)]).toEqual([200, 200]);
    await change(account, entry);
    expect([await open(own.body.url), await open(shared.body.url)]).toEqual([403, 403]);
  });

  it('that was shared ends when the draft is published', async () => {
    const entry = await createFaq(cms.get(), { question: 'Published since?', slug: 'published-since' });
    const shared = await administer('POST', `/preview/faq/${entry}/share`, {});
    await cms.get().strapi.documents('api::faq.faq').publish({ documentId: entry });
    expect(await open(shared.body.url)).toBe(403);
    await cms.get().strapi.documents('api::faq.faq').delete({ documentId: entry });
  });

  it('that was shared does not come back with an entry that is deleted and restored', async () => {
    const entry = await createFaq(cms.get(), { question: 'Restored?', slug: 'restored-later' });
    await administer('POST', `/preview/faq/${entry}/share`, {});
    await cms.get().strapi.documents('api::faq.faq').delete({ documentId: entry });
    const key = await cms
      .get()
      .strapi.store({ type: 'plugin', name: 'preview' })
      .get({ key: `share:faq:${entry}` });
    expect(key).toBeNull();
  });

  async function open(url: string): Promise<number> {
    const token = url.split('/').at(-2);
    return (await send(cms.get(), 'POST', '/api/preview/draft', { token }, process.env.PREVIEW_TOKEN)).status;
  }
});
