import { expect, it } from 'vitest';
import { isFromProxy } from './save-requests.ts';

it.each([502, 503, 504])('a response with %i is that of a proxy unless it is JSON', async (status) => {
  expect(await isFromProxy(new Response('<h1>Bad gateway</h1>', { status }))).toBe(true);
  expect(await isFromProxy(new Response(null, { status }))).toBe(true);
  expect(await isFromProxy(Response.json({ data: null, error: { status } }, { status }))).toBe(false);
});

it('a response with any other status is the server’s, whatever it says', async () => {
  for (const status of [200, 400, 404, 500])
    expect(await isFromProxy(new Response('No.', { status }))).toBe(false);
});
