import type { Core } from '@strapi/strapi';
import { describe, expect, it } from 'vitest';
import refuseOddData from './refuse-odd-data';

type Middleware = Parameters<Core.MiddlewareHandler>;

/** What is answered when the database throws an error. */
async function answerTo(error: Error): Promise<{ status?: number; body?: { error: { message: string } } }> {
  // Nothing else of the two is looked at.
  const strapi = { log: { warn: () => undefined } } as unknown as Core.Strapi;
  const context = { method: 'PUT', query: {}, set: () => undefined } as unknown as Middleware[0];
  await refuseOddData({}, { strapi })(context, () => Promise.reject(error));
  return context;
}

const withCode = (code: string) => Object.assign(new Error('of the database'), { code });

describe('what the database does not do at the moment is said to be so:', () => {
  it.each(['55P03', '40P01', 'SQLITE_BUSY', 'SQLITE_BUSY_SNAPSHOT'])('%s, a lock', async (code) => {
    expect(await answerTo(withCode(code))).toMatchObject({
      status: 503,
      body: {
        error: { message: expect.stringMatching(/^Somebody else is changing .* Nothing was saved\./) },
      },
    });
  });

  it.each([
    withCode('ECONNREFUSED'),
    withCode('57P01'),
    withCode('53300'),
    Object.assign(new Error('of the pool'), { name: 'KnexTimeoutError' }),
    new Error('Connection terminated'),
    new Error('select 1 - Connection terminated unexpectedly'),
  ])('%o, no connection', async (error) => {
    expect(await answerTo(error)).toMatchObject({
      status: 503,
      body: { error: { message: expect.stringMatching(/ does not respond at the moment\./) } },
    });
  });
});

describe('an error that Strapi makes 501 or 500 of itself, as its login does', () => {
  /** What is answered with such a status, by what the database does when it is asked for nothing. */
  async function answerWith(status: number, raw: () => Promise<unknown>) {
    // As above: a whole Strapi and a whole context of Koa are more than the middleware looks at.
    const strapi = { db: { connection: { raw } } } as unknown as Core.Strapi;
    const headers: Record<string, string> = {};
    const set = (name: string, value: string) => Object.assign(headers, { [name]: value });
    const context = { status: 404, set } as unknown as Middleware[0];
    await refuseOddData({}, { strapi })(context, async () => {
      context.status = status;
    });
    return [context.status, headers['Retry-After']];
  }
  const away = () => Promise.reject(withCode('ECONNREFUSED'));

  it.each([501, 500])('is unavailable for a time where the database is away (%i)', async (status) => {
    expect(await answerWith(status, away)).toEqual([503, '60']);
  });

  it('stays what it is while the database answers, and so does what is no error', async () => {
    expect(await answerWith(501, () => Promise.resolve())).toEqual([501, undefined]);
    expect(await answerWith(400, away)).toEqual([400, undefined]);
  });
});

it('what is wrong with the program stays an error of the program', async () => {
  const fault = new TypeError('x is not a function');
  await expect(answerTo(fault)).rejects.toBe(fault);
});
