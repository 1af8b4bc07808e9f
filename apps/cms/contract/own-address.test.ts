import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { provideCms } from './cms.ts';
import { addAccount, send, signIn } from './sessions.ts';
import { PASSWORD, Staff } from './staff.ts';

const cms = provideCms();
let administrator: Staff;
beforeAll(async () => {
  administrator = await Staff.add(cms.get(), 'strapi-super-admin', 'Alex');
});

const emailOf = async (id: number) =>
  (await cms.get().strapi.db.query('admin::user').findOne({ where: { id } })).email;
const refused = z.object({
  error: z.object({ details: z.object({ errors: z.array(z.object({ path: z.array(z.string()) })) }) }),
});
const fieldsOf = (body: unknown) =>
  refused.parse(body).error.details.errors.map(({ path: [field] }) => field);

/** Somebody who is logged in, and asks for changes of their own account. */
async function begin() {
  const account = await addAccount(cms.get());
  const { token } = await signIn(cms.get(), account);
  const email = `new-${account.id}@example.org`;
  const change = (body: object) => send(cms.get(), 'PUT', '/admin/users/me', body, token);
  return { account, email, change };
}

describe('another e-mail address of one’s own', () => {
  it('is not taken without the password, with words for the form, and nothing changes', async () => {
    const { account, email, change } = await begin();
    const answer = await change({ email, firstname: 'Robin' });
    expect(answer.status).toBe(400);
    expect(answer.message).toBe(
      'To change your e-mail address, also fill in “Current password”, and twice the password that you want from now on, which may be the same.',
    );
    expect(fieldsOf(answer.body)).toEqual(['email']);
    expect(await emailOf(account.id)).toBe(account.email);
  });

  it('is not taken with a wrong password', async () => {
    const { account, email, change } = await begin();
    const answer = await change({ email, currentPassword: 'Wrong-horse-7' });
    expect(answer.status).toBe(400);
    expect(fieldsOf(answer.body)).toEqual(['currentPassword']);
    expect(await emailOf(account.id)).toBe(account.email);
  });

  it.each([
    ['alone', {}],
    ['and a new one, as the form sends them', { password: PASSWORD }],
  ])('is taken with the password %s', async (_how, more) => {
    const { account, email, change } = await begin();
    expect((await change({ email, currentPassword: account.password, ...more })).status).toBe(200);
    expect(await emailOf(account.id)).toBe(email);
  });

  it('is not asked for where a form sends the same one back', async () => {
    const { account, change } = await begin();
    const same = account.email.toUpperCase();
    expect((await change({ email: same, firstname: 'Robin' })).status).toBe(200);
  });

  it('is not taken in the list of accounts, which says where it is, while those of others are', async () => {
    const { account, email } = await begin();
    const mine = (await administrator.send('GET', '/admin/users/me')).body.data;
    const { id } = z.object({ id: z.number() }).parse(mine);
    const own = await administrator.send('PUT', `/admin/users/${id}`, { email });
    expect(own).toMatchObject({
      status: 400,
      message:
        'Change your own e-mail address in your profile, which asks for your password: click your name, and then Profile.',
    });
    expect(fieldsOf(own.body)).toEqual(['email']);
    expect(await emailOf(id)).toBe(administrator.email);
    expect((await administrator.send('PUT', `/admin/users/${account.id}`, { email })).status).toBe(200);
  });
});
