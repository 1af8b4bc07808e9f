import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Editor } from '../stack/editor.ts';
import { runToEnd } from '../stack/program.ts';
import { digestFiles } from '../stack/site-files.ts';
import type { Stack } from '../stack/stack.ts';
import { readState } from '../stack/until-live.ts';
import { provideStack } from './shared-stack.ts';

const shared = provideStack({ SEARCH_LATER_FROM: '1' });
let stack: Stack;
let editor: Editor;

beforeAll(() => {
  ({ stack, editor } = shared());
});

async function untilSearchFollows(): Promise<void> {
  const isCurrent = async () => (await readState(stack)).live.isSearchCurrent;
  await expect.poll(isCurrent, { timeout: 30_000 }).toBe(true);
}

const answerOf = async (address: string) => (await fetch(`${stack.siteUrl}${address}`)).status;

async function buildFromScratch(name: string): Promise<Record<string, string>> {
  const folder = path.join(stack.folder, name);
  const e2e = path.resolve(import.meta.dirname, '..');
  await runToEnd('build', ['stack/build-from-scratch.ts', folder], e2e, stack.environment);
  const files = await digestFiles(path.join(folder, 'out'));
  return Object.fromEntries(
    Object.entries(files).filter(([file]) => !/^(?:site-\w+|\.pages)\.json$/.test(file)),
  );
}

async function expectSiteFromScratch(name: string): Promise<void> {
  await untilSearchFollows();
  const fresh = await buildFromScratch(name);
  const live = await digestFiles(path.join(stack.folder, 'site/current/site'));
  expect(Object.keys(fresh).some((file) => file.startsWith('pagefind/'))).toBe(true);
  expect(live).toEqual(fresh);
}

describe('search on a site that is too large for an index in each build', () => {
  it('is, once it has followed, the same as that of a site from scratch', async () => {
    await expectSiteFromScratch('first');
    const page = { title: 'Xylophone', slug: 'xylophone', summary: 'About xylophones.', blocks: [] };
    const id = await editor.create('page', page);
    await expect.poll(() => answerOf('/xylophone/'), { timeout: 20_000 }).toBe(200);
    await expectSiteFromScratch('second');
    await editor.unpublish('page', id);
    await expect.poll(() => answerOf('/xylophone/'), { timeout: 20_000 }).toBe(404);
    await expectSiteFromScratch('third');
  });
});
