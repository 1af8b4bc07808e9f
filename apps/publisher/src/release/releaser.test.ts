import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { BuildReport, BuildRequest } from '@pain/web/build';
import type { LostRelation } from '@pain/web/cms';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { BuildError } from '../build/build-error.ts';
import type { Release } from './release.ts';
import { ReleaseStore } from './release-store.ts';
import { Releaser } from './releaser.ts';

interface Page {
  type: 'page';
  id: string;
  version: number;
  link: string;
  /** What it points to. */
  related?: { ref: 'page'; id: string }[];
  /** That the site cannot be built with it. */
  isBad?: boolean;
  /** What fails because of it: its own page, the pages of all others, or the code as a whole. */
  breaks?: 'page' | 'others' | 'code';
  /** Without which it cannot be shown. */
  parent?: string;
}
type KeptBack = NonNullable<BuildRequest['keptBack']>;

let folder: string;
let store: ReleaseStore;
let published: Page[];
let asked: KeptBack[];
let rebuild: () => void;
let lost: LostRelation[];
let isCodeBroken: boolean;

beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'releaser-'));
  store = new ReleaseStore(path.join(folder, 'site'));
  await store.open();
  published = [page('home'), page('about')];
  asked = [];
  rebuild = () => {};
  lost = [];
  isCodeBroken = false;
});
afterEach(() => rmSync(folder, { recursive: true }));

const LOST: LostRelation[] = [{ type: 'page', documentId: 'about', targetType: 'page', targetId: 'home' }];
const page = (id: string, version = 1, link = '/home/'): Page => ({ type: 'page', id, version, link });

/** Builds as the web does: each page at its id, with its link. */
async function build(keptBack: KeptBack): Promise<BuildReport> {
  asked.push(keptBack);
  if (asked.length > 1) rebuild();
  const isKept = ({ id }: Page) => `page:${id}` in keptBack;
  // What is kept back was written by this very function.
  const earlier = Object.values(keptBack).filter((entry) => entry !== null) as unknown as Page[];
  const shown = [...published.filter((entry) => !isKept(entry)), ...earlier];
  refuseBad(shown);
  failFor(shown);
  for (const { id, link, version } of shown) write(`${id}/index.html`, `<a href="${link}">${version}</a>`);
  write('site-content.json', JSON.stringify({ documents: shown }));
  const about = { lastModified: '', hidden: false, documents: [] };
  return {
    state: { epoch: 'e', revision: 1, nonce: 'n' },
    files: shown.map(({ id }) => `${id}/index.html`),
    documents: shown.map(({ id, version }) => ({ ref: 'page', id, title: id, publishedAt: `v${version}` })),
    pages: shown.map(({ id }) => ({ path: `/${id}/`, entry: { ref: 'page', id }, title: id, ...about })),
    redirects: [],
    nextChangeAt: null,
    hasSearchIndex: true,
  };
}

function refuseBad(shown: readonly Page[]): void {
  const isLost = ({ parent }: Page) => parent !== undefined && !shown.some(({ id }) => id === parent);
  const faults = shown
    .filter((one) => one.isBad || isLost(one))
    .map(({ id, version }) => ({
      message: `Page “${id}” cannot be shown.`,
      documents: [{ ref: 'page', id, publishedAt: `v${version}` }],
    }));
  const message = faults.map((fault) => fault.message).join('\n');
  if (faults.length > 0) throw new BuildError({ kind: 'ContentError', message, faults });
}

/** As the web's build does, which knows the entries on each page that fails, and that it may always be any entry. */
function failFor(shown: readonly Page[]): void {
  const pages = shown.filter(
    ({ id, breaks }) =>
      breaks === 'page' || shown.some((other) => other.breaks === 'others' && other.id !== id),
  );
  if (pages.length === 0 && !isCodeBroken && !shown.some(({ breaks }) => breaks === 'code')) return;
  const ofPages = pages.map((one) => suspicion(`The page /${one.id}/ cannot be made: it throws`, [one]));
  const faults = [...ofPages, suspicion('The code fails.', shown)];
  throw new BuildError({ kind: 'RenderError', message: 'No page can be made.', faults });
}

function suspicion(message: string, pages: readonly Page[]) {
  const documents = pages.map(({ id, version }) => ({
    ref: 'page',
    id,
    publishedAt: `v${version}`,
    name: `Page “${id}”`,
  }));
  return { message, documents, isSuspicion: true };
}

function write(file: string, text: string): void {
  const target = path.join(folder, 'out', file);
  mkdirSync(path.dirname(target), { recursive: true });
  writeFileSync(target, text);
}

function make(live: Release | null): Promise<Release> {
  const parts = { store, siteUrl: 'http://localhost', outDir: path.join(folder, 'out'), build };
  return new Releaser({
    ...parts,
    served: () => live,
    readHistory: async () => [],
    readLost: async () => lost,
  }).make(live, () => false);
}

/** What is in a release, by page. */
const versionsOf = ({ documents }: Release) =>
  Object.fromEntries(documents.map(({ id, publishedAt }) => [id, publishedAt]));

async function makeLive(): Promise<Release> {
  const live = await make(null);
  asked = [];
  return live;
}

describe('a release', () => {
  it('is built once when nothing is wrong', async () => {
    const live = await makeLive();
    published = [page('home', 2), page('about')];
    expect(versionsOf(await make(live))).toEqual({ home: 'v2', about: 'v1' });
    expect(asked).toEqual([{}]);
  });

  it('shows an entry at fault as it was, all others as they are, and says so', async () => {
    const live = await makeLive();
    published = [page('home', 2), page('about', 2, '/nope/')];
    const release = await make(live);
    expect(versionsOf(release)).toEqual({ home: 'v2', about: 'v1' });
    expect(release.findings).toMatchObject([{ effect: 'keep-back', documents: [{ id: 'about' }] }]);
    expect(asked[1]).toEqual({ 'page:about': page('about') });
  });

  it('leaves out an entry at fault that was not live before', async () => {
    const live = await makeLive();
    published = [...published, page('new', 1, '/nope/')];
    expect(versionsOf(await make(live))).toEqual({ home: 'v1', about: 'v1' });
    expect(asked[1]).toEqual({ 'page:new': null });
  });

  it('keeps an entry back for as long as it is at fault, and no longer', async () => {
    const live = await makeLive();
    published = [page('home'), page('about', 2, '/nope/')];
    const second = await make(live);
    const third = await make(second);
    expect(versionsOf(third)).toMatchObject({ about: 'v1' });
    published = [...published, page('nope')];
    expect(versionsOf(await make(third))).toMatchObject({ about: 'v2', nope: 'v1' });
  });

  it('keeps back one entry after the other when the first makes another one wrong', async () => {
    const live = await makeLive();
    published = [page('home', 2, '/new/'), page('about'), page('new', 1, '/nope/')];
    expect(versionsOf(await make(live))).toEqual({ home: 'v1', about: 'v1' });
  });

  it('shows entries that cannot be built as they were, all others as they are, and says so', async () => {
    const live = await makeLive();
    const bad = { ...page('about', 2), isBad: true };
    published = [page('home', 2), bad, { ...page('new'), isBad: true }];
    const release = await make(live);
    expect(versionsOf(release)).toEqual({ home: 'v2', about: 'v1' });
    expect(asked).toEqual([{}, { 'page:about': page('about'), 'page:new': null }]);
    expect(release.findings).toMatchObject([
      { guard: 'content', effect: 'keep-back', path: '/about/', documents: [{ ref: 'page', id: 'about' }] },
      { guard: 'content', effect: 'keep-back', path: '/', documents: [{ ref: 'page', id: 'new' }] },
    ]);
    published = [page('home', 2), page('about', 3), page('new')];
    expect(versionsOf(await make(release))).toEqual({ home: 'v2', about: 'v3', new: 'v1' });
  });

  it('keeps back what leads to an entry that is left out because it cannot be built', async () => {
    const live = await makeLive();
    published = [page('home', 2, '/new/'), page('about', 2), { ...page('new'), isBad: true }];
    expect(versionsOf(await make(live))).toEqual({ home: 'v1', about: 'v2' });
  });

  it('leaves an entry as it is live that cannot be built any more though nobody changed it, and warns', async () => {
    const live = await makeLive();
    published = [page('home', 2), { ...page('about'), isBad: true }, { ...page('new'), isBad: true }];
    const release = await make(live);
    expect(versionsOf(release)).toEqual({ home: 'v2', about: 'v1' });
    expect(release.findings).toMatchObject([
      { effect: 'as-live', message: expect.stringContaining('Page “about” cannot be shown.') },
      { effect: 'keep-back', message: 'Page “new” cannot be shown.' },
    ]);
    expect(await make(release)).toMatchObject({ documents: release.documents });
  });

  it('is not made when what is live cannot be built any more either, for the first reason', async () => {
    published = [page('home'), { ...page('about'), parent: 'home' }];
    const live = await make(null);
    published = [page('about2'), { ...page('about'), parent: 'home' }];
    await expect(make(live)).rejects.toThrow(/^Page “about” cannot be shown\.\nUntil then[^\n]*$/);
    expect(asked.length).toBe(3);
  });

  it('leaves out what cannot be built while there is no live site, so that there is one', async () => {
    published = [page('home'), { ...page('about'), isBad: true }, { ...page('new'), breaks: 'code' }];
    const release = await make(null);
    expect(versionsOf(release)).toEqual({ home: 'v1' });
    expect(release.findings).toMatchObject([
      { effect: 'keep-back', path: '/', message: 'Page “about” cannot be shown.' },
      { effect: 'keep-back', path: '/', message: expect.stringMatching(/^Page “new” cannot be shown:/) },
    ]);
  });

  it('keeps back the one entry whose page cannot be made, by name, after one more build', async () => {
    const live = await makeLive();
    published = [page('home', 2), { ...page('about', 2), breaks: 'page' }];
    const release = await make(live);
    expect(versionsOf(release)).toEqual({ home: 'v2', about: 'v1' });
    expect(release.findings.map(({ message }) => message)).toEqual([
      'Page “about” cannot be shown:\n  - The page /about/ cannot be made: it throws\nTake back the last change to it and publish it again, and ask your website administrator.',
    ]);
    // One that fails, one that shows who is at fault, and the one that goes live.
    expect(asked.length).toBe(3);
  });

  it('finds by trying which of many changed entries makes the code fail where no page is named', async () => {
    published = [...'abcdefgh'].map((id) => page(id));
    const live = await makeLive();
    published = [...'abcdefgh'].map((id) => ({
      ...page(id, 2),
      ...('cg'.includes(id) && { breaks: 'code' }),
    }));
    expect(versionsOf(await make(live))).toEqual({
      ...Object.fromEntries([...'abcdefgh'].map((id) => [id, 'v2'])),
      c: 'v1',
      g: 'v1',
    });
  });

  it('keeps back an entry that breaks the pages of others, and not those', async () => {
    const live = await makeLive();
    published = [page('home', 2), { ...page('about', 2), breaks: 'others' }];
    expect(versionsOf(await make(live))).toEqual({ home: 'v2', about: 'v1' });
  });

  it('also keeps back what cannot be shown without the entry that breaks the code', async () => {
    const live = await makeLive();
    published = [page('home', 2), { ...page('new'), breaks: 'code' }, { ...page('about', 2), parent: 'new' }];
    expect(versionsOf(await make(live))).toEqual({ home: 'v2', about: 'v1' });
  });

  it('is not made, for the reason that the build gave, when the code fails whatever is kept back', async () => {
    const live = await makeLive();
    published = [page('home', 2), page('about', 2)];
    isCodeBroken = true;
    await expect(make(live)).rejects.toMatchObject({ kind: 'RenderError', message: 'No page can be made.' });
    expect((await store.list()).length).toBe(1);
  });

  it('is not made when the rest cannot be built with the earlier version, for the first reason', async () => {
    const live = await makeLive();
    published = [page('home'), page('about', 2, '/nope/')];
    rebuild = () => {
      throw new Error('it does not fit');
    };
    await expect(make(live)).rejects.toThrow(/Page “about” links to \/nope\//);
  });

  it('is not made when a page vanished that nobody took down', async () => {
    const live = await makeLive();
    published = [page('home')];
    await expect(make(live)).rejects.toMatchObject({ kind: 'Guard', confirmation: null });
    expect((await store.list()).length).toBe(1);
  });

  it('is guarded also while the live one cannot be read: it is compared with the newest that can', async () => {
    await makeLive();
    published = [page('home')];
    await expect(make(null)).rejects.toMatchObject({ kind: 'Guard' });
  });

  it('shows an entry as it was that was published without a relation of its draft, also when nothing else of it is new', async () => {
    const related = [{ ref: 'page' as const, id: 'home' }];
    published = [page('home'), { ...page('about'), related }];
    const live = await makeLive();
    lost = LOST;
    published = [page('home', 2), page('about')];
    const second = await make(live);
    expect(versionsOf(second)).toEqual({ home: 'v2', about: 'v1' });
    expect(asked[1]).toEqual({ 'page:about': { ...page('about'), related } });
    expect(second.findings).toMatchObject([{ guard: 'relation', effect: 'keep-back' }]);
    expect((await make(second)).findings).toEqual(second.findings);
  });

  it('goes out with a warning of what an entry leaves out', async () => {
    lost = LOST;
    expect((await make(await makeLive())).findings).toMatchObject([
      { guard: 'relation', effect: 'warn', path: '/about/', documents: [{ ref: 'page', id: 'about' }] },
    ]);
  });

  it('goes out with warnings while there is no live site to keep', async () => {
    published = [page('home', 1, '/nope/')];
    expect((await make(null)).findings).toMatchObject([{ effect: 'warn' }]);
  });
});
