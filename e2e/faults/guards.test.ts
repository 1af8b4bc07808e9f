import { beforeAll, describe, expect, it } from 'vitest';
import type { Editor } from '../stack/editor.ts';
import type { Stack } from '../stack/stack.ts';
import { readState } from '../stack/until-live.ts';
import { provideStack } from './shared-stack.ts';

const shared = provideStack();
let stack: Stack;
let editor: Editor;
const pages: string[] = [];

beforeAll(async () => {
  ({ stack, editor } = shared());
  for (let page = 0; page < 8; page += 1)
    pages.push(
      await editor.create('page', {
        title: `Extra ${page}`,
        slug: `extra-${page}`,
        summary: 'x',
        blocks: [],
      }),
    );
});

const PATIENCE = { timeout: 20_000, interval: 100 };
const statusOf = async (path: string) => (await fetch(`${stack.siteUrl}${path}`)).status;

function tell(path: string, token: string, body: object = {}): Promise<Response> {
  return fetch(`${stack.controlUrl}${path}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
}

describe('a guard between build and release', () => {
  it('stops a site that loses more than a fifth of its pages, until an administrator confirms it', async () => {
    await expect.poll(() => statusOf('/extra-7/'), PATIENCE).toBe(200);
    const token = stack.environment.CONTROL_TOKEN ?? '';
    // All at once, so that it is one release that loses them.
    const { release } = (await readState(stack)).live;
    expect((await tell('/put-back', token, { release, by: 'Test' })).status).toBe(200);
    for (const page of pages) await editor.unpublish('page', page);
    expect((await tell('/resume', token, { by: 'Ann' })).status).toBe(200);
    expect((await readState(stack)).history.map(({ order }) => order)).toEqual(
      expect.arrayContaining([
        { kind: 'put-back', by: 'Test' },
        { kind: 'resume', by: 'Ann' },
      ]),
    );
    await expect
      .poll(async () => (await readState(stack)).problem, PATIENCE)
      .toMatchObject({ kind: 'Guard', message: expect.stringContaining('would lose') });
    const confirmation = (await readState(stack)).problem?.confirmation;
    expect(await statusOf('/extra-7/')).toBe(200);
    expect((await tell('/confirm', 'wrong', { confirmation })).status).toBe(401);
    expect(await (await tell('/confirm', token, { confirmation: 'of something else' })).json()).toEqual({
      error: expect.stringContaining('no longer what you were shown'),
    });
    expect((await tell('/confirm', token, { confirmation })).status).toBe(200);
    await expect.poll(() => statusOf('/extra-7/'), PATIENCE).toBe(404);
    expect((await readState(stack)).problem).toBeNull();
  });
});

describe('taking a page down', () => {
  it('that the footer links to stops nothing: the link goes with it, and comes back with it', async () => {
    const pages = await editor.list('page');
    const cookies = String(pages.find(({ slug }) => slug === 'cookies')?.documentId);
    const footer = async () => (await fetch(stack.siteUrl)).text();
    expect(await footer()).toContain('href="/cookies/"');
    await editor.unpublish('page', cookies);
    await expect.poll(() => statusOf('/cookies/'), PATIENCE).toBe(404);
    expect(await footer()).not.toContain('href="/cookies/"');
    expect((await readState(stack)).problem).toBeNull();
    await editor.publish('page', cookies, {});
    await expect.poll(footer, PATIENCE).toContain('href="/cookies/"');
    expect(await statusOf('/cookies/')).toBe(200);
  });
});
