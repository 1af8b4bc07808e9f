import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { LiveLog } from '../release/live-log.ts';
import type { Release } from '../release-folder/release.ts';
import { makeReceipt } from './receipt.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'receipt-'));
afterAll(() => rmSync(folder, { recursive: true }));

const release: Release = {
  id: 'r',
  state: { epoch: 'e', revision: 7, nonce: 'n' },
  builtAt: '2026-11-23T10:42:00.000Z',
  away: [],
  nextChangeAt: null,
  files: {},
  documents: [],
  findings: [],
  redirects: [],
  pages: [
    {
      path: '/',
      entry: null,
      title: 'Home',
      lastModified: '',
      hidden: false,
      documents: [{ type: 'page', id: 'home' }],
    },
    {
      path: '/faqs/',
      entry: null,
      title: 'FAQs',
      lastModified: '',
      hidden: false,
      documents: [{ type: 'faq', id: 'f' }],
    },
  ],
};
const log = new LiveLog(folder);
const ask = (revision: number, live: Release | null = release) =>
  makeReceipt({ type: 'faq', id: 'f', epoch: 'e', revision }, live, log);

it('says since when a change is live and on which pages', async () => {
  await log.append({
    at: '2026-11-23T10:40:00.000Z',
    release: 'q',
    epoch: 'e',
    revision: 6,
    tookMs: 1,
    pages: 2,
    keptBack: [],
    order: null,
  });
  expect(ask(5)).toEqual({
    live: true,
    since: '2026-11-23T10:40:00.000Z',
    searchSince: '2026-11-23T10:40:00.000Z',
    problem: null,
    pages: [{ path: '/faqs/', title: 'FAQs' }],
    files: [],
  });
});

it('counts from the release when the log does not reach back', () => {
  expect(ask(7)?.since).toBe('2026-11-23T10:42:00.000Z');
});

it('does not say that search knows while it does not, also when the log does not reach back', () => {
  const behind = { ...release, searchOf: { epoch: 'e', revision: 6, nonce: 'n' } };
  expect(ask(7, behind)).toMatchObject({ since: behind.builtAt, searchSince: null });
  expect(ask(7, { ...behind, searchOf: behind.state }).searchSince).toBe(behind.builtAt);
});

it('says that a change is not live yet, and where the entry is until then', () => {
  expect(ask(8)).toEqual({
    live: false,
    since: null,
    searchSince: null,
    problem: null,
    pages: [{ path: '/faqs/', title: 'FAQs' }],
    files: [],
  });
});

it('knows of nothing before the first release', () => {
  expect(ask(1, null)).toEqual({
    live: false,
    since: null,
    searchSince: null,
    problem: null,
    pages: [],
    files: [],
  });
});

it('does not take the revision of another database for its own', () => {
  expect(makeReceipt({ type: 'faq', id: 'f', epoch: 'other', revision: 1 }, release, log).live).toBe(false);
});

it('says why an entry was kept back though the rest of its revision is live', () => {
  const documents = [{ type: 'faq', id: 'f' }];
  const finding = {
    guard: 'link' as const,
    effect: 'keep-back' as const,
    path: '/faqs/',
    documents,
    message: 'Correct the link.',
  };
  const asked = (id: string) =>
    makeReceipt({ type: 'faq', id, epoch: 'e', revision: 7 }, { ...release, findings: [finding] }, log);
  expect(asked('f')).toMatchObject({
    live: false,
    since: null,
    searchSince: null,
    problem: 'Correct the link.',
  });
  expect(asked('other')).toMatchObject({ live: true, problem: null });
});

it('says that an entry is live that stays as it is, and why, until something newer of it is published', () => {
  const finding = {
    guard: 'content' as const,
    effect: 'as-live' as const,
    path: '/faqs/',
    documents: [{ type: 'faq', id: 'f' }],
    message: 'Correct the link.',
    asOf: { epoch: 'e', revision: 5 },
  };
  const asked = (revision: number, epoch = 'e') => {
    const state = { ...release.state, epoch };
    return makeReceipt(
      { type: 'faq', id: 'f', epoch, revision },
      { ...release, state, findings: [finding] },
      log,
    );
  };
  expect(asked(5)).toMatchObject({ live: true, problem: 'Correct the link.' });
  expect(asked(6)).toMatchObject({ live: false, problem: 'Correct the link.' });
  expect(asked(5, 'restored')).toMatchObject({ live: false, problem: 'Correct the link.' });
});

it('counts from when that version of the entry was live, not from when it was kept back', async () => {
  const at = (minute: number) => `2026-11-24T10:${minute}:00.000Z`;
  const state = { epoch: 'of a cured entry', revision: 9, nonce: 'n' };
  const going = { release: 'r', epoch: state.epoch, revision: 9, tookMs: 1, pages: 2, order: null };
  await log.append({ ...going, at: at(10), keptBack: ['faq:f'] });
  await log.append({ ...going, at: at(20), keptBack: [] });
  const asked = (id: string) => makeReceipt({ type: 'faq', id, ...state }, { ...release, state }, log).since;
  expect(asked('f')).toBe(at(20));
  expect(asked('other')).toBe(at(10));
});

it('says since when search knows, where that follows the pages', async () => {
  const going = { release: 's', epoch: 'e', revision: 7, tookMs: 1, pages: 2, keptBack: [], order: null };
  await log.append({ ...going, at: '2026-11-23T10:42:00.000Z', searchAt: null });
  expect(ask(7)).toMatchObject({ since: '2026-11-23T10:42:00.000Z', searchSince: null });
  await log.noteSearch({ epoch: 'e', revision: 7 }, 's', 'with-index');
  expect(ask(7)).toMatchObject({
    since: '2026-11-23T10:42:00.000Z',
    searchSince: expect.stringMatching(/^\d{4}-/),
  });
  expect(log.latest(1)[0]?.release).toBe('with-index');
});

it('names the page of the entry itself before those that show or name it', () => {
  const [home, faqs] = release.pages;
  if (!home || !faqs) throw new Error('The release of this test has two pages.');
  const own = { ...home, path: '/of-its-own/', title: 'Walking', entry: { type: 'faq', id: 'f' } };
  const pages = [{ ...home, documents: faqs.documents }, faqs, { ...own, documents: faqs.documents }];
  expect(ask(7, { ...release, pages }).pages.map(({ path }) => path)).toEqual([
    '/of-its-own/',
    '/',
    '/faqs/',
  ]);
});

it('names the public files that are made from a file of the media library', () => {
  const files = { 'media/a-1.mp4': 'x', 'media/ab-2.mp4': 'x', 'faqs/index.html': 'x' };
  const asked = (type: string) =>
    makeReceipt({ type, id: 'a', epoch: 'e', revision: 7 }, { ...release, files }, log);
  expect(asked('file').files).toEqual(['media/a-1.mp4']);
  expect(asked('faq').files).toEqual([]);
});
