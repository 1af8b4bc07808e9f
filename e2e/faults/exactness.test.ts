import path from 'node:path';
import { askState, connectToCms } from '@pain/web/cms';
import { request } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runToEnd } from '../stack/program.ts';
import { digestFiles, readFiles } from '../stack/site-files.ts';
import { type Stack, startStack } from '../stack/stack.ts';
import { AdminApi } from '../tests/admin-api.ts';

let stack: Stack;
let api: AdminApi;

beforeAll(async () => {
  stack = await startStack();
  process.env.E2E_STACK = JSON.stringify(stack);
  api = await AdminApi.logIn(await request.newContext());
});
afterAll(() => stack?.stop());

async function untilLive(): Promise<void> {
  const ask = connectToCms({ url: stack.cmsUrl, token: stack.environment.BUILD_TOKEN ?? '' });
  const readState = async () => {
    const { live, problem, warnings } = await (await fetch(`${stack.controlUrl}/state`)).json();
    const keptBack = warnings.filter(({ isKeptBack }: { isKeptBack: boolean }) => isKeptBack);
    return { isLive: live.state.revision === (await askState(ask)).revision, problem, keptBack };
  };
  await expect.poll(readState, { timeout: 40_000 }).toEqual({ isLive: true, problem: null, keptBack: [] });
}

async function buildFromScratch(name: string): Promise<Record<string, string>> {
  const folder = path.join(stack.folder, name);
  await runToEnd(
    'build',
    ['stack/build-from-scratch.ts', folder],
    path.resolve(import.meta.dirname, '..'),
    stack.environment,
  );
  const {
    'site-manifest.json': _manifest,
    'site-content.json': _content,
    '.pages.json': _pages,
    ...files
  } = await digestFiles(path.join(folder, 'out'));
  return files;
}

const paragraph = (text: string) => [{ type: 'paragraph', children: [{ type: 'text', text }] }];

describe('the site that is kept step by step', () => {
  it('equals one built from scratch, byte for byte, after each edit', async () => {
    const faqId = await api.createPublished('faq', {
      question: 'New?',
      slug: 'new',
      answer: paragraph('Yes.'),
    });
    const pageId = await api.createPublished('page', {
      title: 'New',
      slug: 'new',
      summary: 'New.',
      navigationOrder: 50,
      blocks: [],
    });
    await api.createPublished('page', {
      title: 'Pointing',
      slug: 'pointing',
      summary: 'Points to a question.',
      blocks: [
        {
          __component: 'blocks.faq-list',
          show: 'Only those chosen',
          faqs: { connect: [{ documentId: faqId }] },
        },
      ],
    });
    const edits: [string, () => Promise<unknown>][] = [
      ['pages and faq added', async () => {}],
      ['page moved', () => api.update('page', pageId, { slug: 'moved', title: 'Moved' })],
      ['faq changed', () => api.update('faq', faqId, { answer: paragraph('No.'), topic: 'Another topic' })],
      ['faq unpublished that a page points to', () => api.unpublish('faq', faqId)],
      ['faq published again', () => api.update('faq', faqId, {})],
      ['alternative texts changed', () => api.describePictures('Changed')],
      ['page removed', () => api.unpublish('page', pageId)],
      ['faq deleted', () => api.remove('faq', faqId)],
    ];
    let before = {};
    for (const [index, [what, edit]] of edits.entries()) {
      await edit();
      await untilLive();
      const live = await digestFiles(path.join(stack.folder, 'site/current/site'));
      expect(live, what).not.toEqual(before);
      before = live;
      expect(live, what).toEqual(await buildFromScratch(`scratch-${index}`));
    }
  }, 240_000);

  it("has the CMS's token neither among its files nor in its cache", async () => {
    const token = stack.environment.BUILD_TOKEN ?? '';
    for (const folder of ['site', 'cache']) {
      const files = await readFiles(path.join(stack.folder, folder));
      expect(files.length, folder).toBeGreaterThan(10);
      expect(files.filter(({ content }) => content.includes(token)).map(({ name }) => name)).toEqual([]);
    }
  });
});
