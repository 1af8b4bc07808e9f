import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { listChanges, listWords } from './list-changes.ts';
import type { Preview } from './make-preview.ts';

const BASE = '/p/token';
const html = (words: string) => `<html><body><main>${words}</main></body></html>`;
const asked: string[] = [];

/** A draft that changes so many pages. */
function previewOf(count: number): Preview {
  const changes = Array.from({ length: count }, (_, at) => ({
    path: `/${at}/`,
    title: `Page ${at}`,
    kind: 'changed' as const,
  }));
  return { version: 'v', site: null, problem: null, showing: [], changes };
}

beforeEach(() => {
  for (const name of ['CMS_URL', 'BUILD_TOKEN', 'PREVIEW_TOKEN']) vi.stubEnv(name, 'http://cms');
  vi.stubEnv('SITE_URL', 'http://site');
  vi.stubEnv('PORT', '8091');
  vi.stubGlobal('fetch', async (url: string) => {
    asked.push(url);
    if (url.endsWith('/3/')) return new Response('', { status: 503 });
    return new Response(html(url.startsWith('http://site/') ? 'Before' : 'After'));
  });
});

afterEach(() => {
  asked.length = 0;
  vi.unstubAllEnvs();
  vi.unstubAllGlobals();
});

test('all pages that a draft changes are listed, the first dozen with their words', async () => {
  const { pages } = await listChanges(previewOf(14), BASE, 'http://preview');
  expect(pages.map(({ title }) => title)).toEqual(Array.from({ length: 14 }, (_, at) => `Page ${at}`));
  expect(pages.flatMap(({ words }, at) => (words === null ? [at] : []))).toEqual([3, 12, 13]);
  expect(asked).not.toContain('http://site/12/');
  expect(pages[13]).toMatchObject({
    liveUrl: 'http://site/13/',
    previewUrl: 'http://preview/p/token/13/',
  });
});

test('the words of any other page are compared when they are asked for', async () => {
  expect(await listWords(previewOf(14), BASE, '/13/')).toEqual([
    { text: 'Before', kind: 'removed' },
    { text: 'After', kind: 'added' },
  ]);
  expect(asked.sort()).toEqual(['http://127.0.0.1:8091/p/token/13/', 'http://site/13/']);
  expect(await listWords(previewOf(14), BASE, '/other/')).toBeNull();
});

test('a page that does not respond is not taken for one whose words all go', async () => {
  await expect(listWords(previewOf(14), BASE, '/3/')).rejects.toThrow('A page to compare answered 503.');
});
