import type { Core } from '@strapi/strapi';
import { expect, it } from 'vitest';
import logRequests from './log-requests';

type Middleware = Parameters<Core.MiddlewareHandler>;

/** What is logged of a request that is answered with a status. */
async function logOf(method: string, path: string, status: number): Promise<string[]> {
  const lines: string[] = [];
  // Nothing else of the two is looked at.
  // Of Strapi and of a request, what it reads.
  const strapi = { log: { http: (line: string) => lines.push(line) } } as unknown as Core.Strapi;
  const context = { method, path, status, url: `${path}?token=secret` } as unknown as Middleware[0];
  await logRequests({}, { strapi })(context, async () => undefined);
  return lines.map((line) => line.replace(/\d+ ms/, 'n ms'));
}

it('each request is logged without what stands after the question mark', async () => {
  expect(await logOf('GET', '/admin/register', 200)).toEqual(['GET /admin/register (n ms) 200']);
});

it.each(['/graphql', '/preview/pages/p1/live'])(
  'what is asked all the time is logged only when it fails: %s',
  async (path) => {
    expect(await logOf('POST', path, 200)).toEqual([]);
    expect(await logOf('POST', path, 500)).toEqual([`POST ${path} (n ms) 500`]);
  },
);
