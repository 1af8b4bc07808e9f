import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { GUESSES } from '../src/kernel/limits';
import { provideCms } from './cms.ts';
import { provideMailbox } from './mailbox.ts';
import { type Account, addAccount, addSuperAdmin, type Reply, send } from './sessions.ts';

const cms = provideCms();
provideMailbox(cms);
const TOO_MANY = 429;
let lastAddress = 0;
/** A caller of their own for each test, so that none is held up by another, nor the tests of other files. */
function newAddress(): string {
  lastAddress += 1;
  return `198.51.100.${lastAddress}`;
}
const stranger = (number: number) => `stranger-${number}-${Math.random()}@example.org`;

/** As a server in front of the CMS passes it on. */
function from(address: string, method: string, path: string, body?: object, cookie = ''): Promise<Reply> {
  return send(cms.get(), method, path, body, undefined, { 'x-forwarded-for': address, cookie });
}
const logIn = (address: string, { email, password }: Omit<Account, 'id'>, cookie?: string) =>
  from(address, 'POST', '/admin/login', { email, password }, cookie);

const guessInvitation = (address: string, number: number) =>
  from(address, 'GET', `/admin/registration-info?registrationToken=t${number}`);

/** The statuses of tries, one after the other. */
async function repeat(times: number, ask: (number: number) => Promise<Reply>): Promise<number[]> {
  const statuses: number[] = [];
  for (let number = 0; number < times; number += 1) statuses.push((await ask(number)).status);
  return statuses;
}

function behindProxy(isBehind: boolean): void {
  cms.get().strapi.server.app.proxy = isBehind;
}

beforeAll(async () => {
  // Without one the first guess would become it.
  await addSuperAdmin(cms.get());
  behindProxy(true);
});
afterAll(() => behindProxy(false));

describe('guessing by one caller', () => {
  const most = GUESSES.address.most;

  it.each<[string, (address: string, number: number) => Promise<Reply>]>([
    [
      'passwords of many accounts',
      (address, number) => logIn(address, { email: stranger(number), password: 'Wrong-1' }),
    ],
    [
      'links that reset a password',
      (address, number) =>
        from(address, 'POST', '/admin/reset-password', {
          resetPasswordToken: `t${number}`,
          password: 'Correct-7',
        }),
    ],
    [
      'invitations',
      (address, number) =>
        from(address, 'POST', '/admin/register', {
          registrationToken: `t${number}`,
          userInfo: { firstname: 'Sam', password: 'Correct-horse-7' },
        }),
    ],
    ['who was invited', guessInvitation],
    [
      'who was invited, in other letters',
      (address, number) => from(address, 'GET', `/Admin/Registration-Info/?registrationToken=t${number}`),
    ],
  ])('%s is slowed', async (_what, guess) => {
    const address = newAddress();
    const statuses = await repeat(most + 1, (number) => guess(address, number));
    expect(statuses.slice(0, most)).not.toContain(TOO_MANY);
    expect(statuses.at(-1)).toBe(TOO_MANY);
  });

  it('is slowed by tries at the same time, and the answer says when to try again', async () => {
    const address = newAddress();
    const tries = Array.from({ length: 2 * most }, (_, number) => guessInvitation(address, number));
    const refused = (await Promise.all(tries)).filter(({ status }) => status === TOO_MANY);
    expect(refused).toHaveLength(most);
    expect(refused[0]?.message).toBe('There were too many tries. Try again in 15 minutes.');
    expect(Number(refused[0]?.headers.get('retry-after'))).toBeGreaterThan(14 * 60);
  });

  it('is slowed for forgotten passwords of any account', async () => {
    const address = newAddress();
    const forget = (number: number) =>
      from(address, 'POST', '/admin/forgot-password', { email: stranger(number) });
    const statuses = await repeat(GUESSES.forgottenByAddress.most + 1, forget);
    expect(statuses).toEqual([...Array(GUESSES.forgottenByAddress.most).fill(204), TOO_MANY]);
  });

  it.each(['/graphql', '/api/preview/draft'])('is slowed for tokens of %s', async (path) => {
    const headers = { 'x-forwarded-for': newAddress() };
    const guess = (number: number) =>
      send(cms.get(), 'POST', path, { query: '{ faqs { slug } }' }, `token-${number}`, headers);
    process.env.PREVIEW_TOKEN ??= 'the-credential-of-the-preview';
    const statuses = await repeat(GUESSES.token.most + 1, guess);
    expect([statuses[0], statuses.at(-2), statuses.at(-1)]).toEqual([401, 401, TOO_MANY]);
  });

  it('is slowed for refresh tokens, but not for pages that have none', async () => {
    const address = newAddress();
    const refresh = (cookie: string) => from(address, 'POST', '/admin/access-token', {}, cookie);
    expect(await repeat(GUESSES.token.most + 1, () => refresh(''))).not.toContain(TOO_MANY);
    const guess = (number: number) => refresh(`strapi_admin_refresh=wrong.${number}`);
    expect((await repeat(GUESSES.token.most + 1, guess)).at(-1)).toBe(TOO_MANY);
  });

  it('is counted by the address that the server in front adds, not by what the caller sent', async () => {
    const [address, claimed] = [newAddress(), newAddress()];
    const statuses = await repeat(most + 1, (number) =>
      guessInvitation(`${claimed}${number}, ${address}`, number),
    );
    expect(statuses.at(-1)).toBe(TOO_MANY);
  });

  it('is not counted by a header when no server stands in front', async () => {
    const claimed = newAddress();
    const guess = (number: number) => guessInvitation(claimed, number);
    behindProxy(false);
    await repeat(3, guess);
    behindProxy(true);
    expect(await repeat(most, guess)).not.toContain(TOO_MANY);
  });
});

describe('guessing the password of one account', () => {
  const most = GUESSES.account.most;

  it('from everywhere is slowed, and so is a right guess then', async () => {
    const account = await addAccount(cms.get());
    const wrong = { ...account, password: 'Wrong-1' };
    const statuses = await repeat(most + 1, () => logIn(newAddress(), wrong));
    expect(statuses.at(-1)).toBe(TOO_MANY);
    expect((await logIn(newAddress(), { ...account, email: account.email.toUpperCase() })).status).toBe(
      TOO_MANY,
    );
  });

  it('is counted by the body alone: an address does not name the account', async () => {
    const { email, password } = await addAccount(cms.get());
    const named = `/admin/login?${new URLSearchParams({ email, password })}`;
    expect((await from(newAddress(), 'POST', named, {})).status).toBe(400);
    const guess = (number: number) =>
      from(newAddress(), 'POST', `/admin/login?email=${email}`, { password: `Wrong-${number}` });
    expect(await repeat(most, guess)).toEqual(Array(most).fill(400));
    expect((await logIn(newAddress(), { email, password })).status).toBe(200);
  });

  it('keeps nobody out of a browser in which they logged in before, and that one cannot guess for ever either', async () => {
    const account = await addAccount(cms.get());
    const { headers } = await logIn(newAddress(), account);
    const cookie = headers
      .getSetCookie()
      .map((one) => one.split(';')[0])
      .join('; ');
    const wrong = { ...account, password: 'Wrong-1' };
    await repeat(most, () => logIn(newAddress(), wrong));
    expect((await logIn(newAddress(), account)).status).toBe(TOO_MANY);
    expect((await logIn(newAddress(), account, cookie)).status).toBe(200);
    const other = await addAccount(cms.get());
    await repeat(most, () => logIn(newAddress(), { ...other, password: 'Wrong-1' }));
    expect((await logIn(newAddress(), other, cookie)).status).toBe(TOO_MANY);
    const forged = cookie.replace(
      /known_browser=[^;]+/,
      `known_browser=${Buffer.from('{}').toString('base64url')}`,
    );
    expect((await logIn(newAddress(), account, forged)).status).toBe(TOO_MANY);
    expect((await repeat(most + 1, () => logIn(newAddress(), wrong, cookie))).at(-1)).toBe(TOO_MANY);
  });

  it('does not count logins that succeed', async () => {
    const account = await addAccount(cms.get());
    const address = newAddress();
    expect(new Set(await repeat(most + 5, () => logIn(address, account)))).toEqual(new Set([200]));
  });

  it('sends its owner few messages, from wherever they are asked for', async () => {
    const { email } = await addAccount(cms.get());
    const forget = () => from(newAddress(), 'POST', '/admin/forgot-password', { email });
    const statuses = await repeat(GUESSES.forgottenByAccount.most + 1, forget);
    expect(statuses).toEqual([...Array(GUESSES.forgottenByAccount.most).fill(204), TOO_MANY]);
  });
});

describe('who has an account', () => {
  it('is not shown by a login: a password is compared for every address', async () => {
    // Strapi types no service of its admin.
    const auth = cms.get().strapi.service('admin::auth') as unknown as {
      validatePassword(password: string, hash: string): Promise<boolean>;
    };
    const { validatePassword } = auth;
    const compared: string[] = [];
    auth.validatePassword = (password, hash) => {
      compared.push(hash.slice(0, 7));
      return validatePassword(password, hash);
    };
    const known = await logIn(newAddress(), { ...(await addAccount(cms.get())), password: 'Wrong-1' });
    const unknown = await logIn(newAddress(), { email: stranger(0), password: 'Wrong-1' });
    auth.validatePassword = validatePassword;
    expect(compared).toEqual(['$2a$10$', '$2a$10$']);
    expect([known.status, known.message]).toEqual([unknown.status, unknown.message]);
  });

  it('is not shown by a forgotten password: nothing is looked up before the answer', async () => {
    const { strapi } = cms.get();
    const { email, id } = await addAccount(cms.get());
    const steps: string[] = [];
    const stop = strapi.db.lifecycles.subscribe({
      models: ['admin::user'],
      // Others that were asked for before may still be looked up.
      beforeFindOne: ({ params }) => {
        if (params.where?.email === email) steps.push('looked up');
      },
    });
    const finished = new Promise((resolve) => {
      const { httpServer } = strapi.server;
      // What other tests have asked may still be under way.
      httpServer.on('request', function watch(request, response) {
        if (request.url !== '/admin/forgot-password') return;
        httpServer.off('request', watch);
        response.once('finish', () => resolve(steps.push('answered')));
      });
    });
    expect((await from(newAddress(), 'POST', '/admin/forgot-password', { email })).status).toBe(204);
    await finished;
    await expect
      .poll(() => strapi.db.query('admin::user').findOne({ where: { id } }), { timeout: 10_000 })
      .toMatchObject({
        resetPasswordToken: expect.any(String),
      });
    stop();
    expect(steps.slice(0, 2)).toEqual(['answered', 'looked up']);
  });
});
