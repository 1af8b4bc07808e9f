import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { findPages, type Pagefind } from './find-pages.ts';
import { makeSearchIndex } from './make-search-index.ts';
import { readTerms } from './read-terms.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Words of pages as staff type and copy them. */
const PAGES = {
  pacing:
    'A day of self\u2011care in Ty\u0302 Gŵyn: phy&shy;sio, of\uFB01ce hours, today’s “rest”. Running is a run.',
  contact: 'Ring +44 (0)20 7946 0000 or 0300&nbsp;123 4567, in a crisis NHS 111. Take 10 mg, not 5mg.',
  arthritis:
    'Arthritis and insulin resistance. Pain\u200Bful joints, pain-management, A&amp;E, physiotherapy; rune stones.',
  forms: 'Take 1.5 mg or 7.5ml at 9:30am, ring +353 1 234 5678; Ward 3, SW1A 1AA, EC1V9LB. צה״ל ד"ר مدرسة',
  doses:
    'An X-ray by e-mail from Dr O’Neill. Children: 1.5 mg or .25 ml; adults 1,500 mg or 1 750 mg, 10–20 mg, 30/500 mg, 5 to 8 units, 10 mg/5 ml. Take 1½ tablets at 9 to 5pm. Cells: 10⁹ a litre. Ages 18–25, £5.50, 10 mcg.',
  table: 'Doses 10 20 30 40 60 mg, 0.5 1.5 2.5 3.5, a ratio of 1:1,000, on 01.12.2026; Q & A, 疼痛.',
  joined: 'Side-effect, flare-up and drop-in at the check-in.',
  apart: 'A side effect, a flare up, a drop in and to check in.',
  people: 'Ask the women’s clinic or your GPs for a diagnosis.',
  farsi: 'درد می\u200Cخواهم ۱۲۳ 慢性疼痛 İstanbul ﬂare ＦＵＬＬ',
};
let folder: string;
let pagefind: Pagefind;
let vocabulary: Vocabulary;

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'find-'));
  for (const [name, words] of Object.entries(PAGES)) writePage(name, words);
  await makeSearchIndex(folder, folder);
  const read = (file: string) => readFileSync(path.join(folder, 'pagefind', file));
  // Pagefind's script asks for its files by addresses of the website.
  vi.stubGlobal(
    'fetch',
    async (address: string) =>
      new Response(
        read(
          path.basename(path.dirname(address)).replace('pagefind', '.') +
            '/' +
            path.basename(address).replace(/\?.*/, ''),
        ),
      ),
  );
  vi.stubGlobal('document', { querySelector: () => ({ getAttribute: () => 'en' }) });
  vi.stubGlobal('location', { href: 'https://our.site/search/', origin: 'https://our.site' });
  vi.stubGlobal('window', globalThis);
  const script = path.join(folder, 'pagefind/pagefind.mjs');
  writeFileSync(script, read('pagefind.js'));
  const engine = await import(/* @vite-ignore */ script);
  await engine.options({ basePath: '/pagefind/', baseUrl: '/' });
  pagefind = engine;
  vocabulary = JSON.parse(read('words.json').toString());
});
afterAll(() => {
  vi.unstubAllGlobals();
  rmSync(folder, { recursive: true });
});

function writePage(name: string, words: string): void {
  mkdirSync(path.join(folder, name));
  const body = `<main data-pagefind-body><h1>Page</h1><p>${words}</p></main>`;
  writeFileSync(path.join(folder, name, 'index.html'), `<html lang="en"><body>${body}</body></html>`);
}

async function find(query: string) {
  const { pages, total, unknown } = await findPages(readTerms(query), vocabulary, pagefind);
  expect(total).toBe(pages.length);
  return {
    found: pages.map(({ url }) => url.slice(1, -1)).sort(),
    unknown: unknown.map(({ shown }) => shown),
    pages,
  };
}

describe('a search', () => {
  it.each([
    'autism',
    'ina',
    'insulins-z',
    '020 7946 0001',
    '0300 123 4568',
    'paint',
    'z',
    'ea',
    '112',
    'self-harm',
    '15mg',
    '15 mg',
    '25ml',
    '25 ml',
    '500 tablets',
    '750 mg',
    '750mg',
    '100 units',
    '10 ml',
    '109',
    '11',
    '1/2',
    '1825',
    '550',
    '50',
    '9pm',
    '5m',
    '10 m',
    '30500',
    '1020',
    '102030',
    '0515',
    '000',
  ])('for “%s” finds nothing, and says that no page has it', async (query) =>
    expect(await find(query)).toMatchObject({ found: [], unknown: [query] }),
  );

  it.each([
    ['insulin', 'arthritis'],
    ['INSULIN', 'arthritis'],
    ['insul', 'arthritis'],
    ['self-care', 'pacing'],
    ['selfcare', 'pacing'],
    ['self care', 'pacing'],
    ['self\u2013care', 'pacing'],
    ['Q&A', 'table'],
    ['q & a', 'table'],
    ['Ty Gwyn', 'pacing'],
    ['tŷ gŵyn', 'pacing'],
    ['physio rest', 'pacing'],
    ['office', 'pacing'],
    ['of\uFB01ce', 'pacing'],
    ["today's", 'pacing'],
    ['today´s', 'pacing'],
    ['todayʼs', 'pacing'],
    ['todays', 'pacing'],
    ["physio's rest", 'pacing'],
    ['"a day of"', 'pacing'],
    ['“is a run”', 'pacing'],
    ['"day of self care"', 'pacing'],
    ['"pain management, A and E"', 'arthritis'],
    ['"painful joint pain-management"', 'arthritis'],
    ['"a side-effect"', 'apart'],
    ['"take 10mg"', 'contact'],
    ['A and E', 'arthritis'],
    ['a and e insulin', 'arthritis'],
    ['rests', 'pacing'],
    ['020 7946 0000', 'contact'],
    ['02079460000', 'contact'],
    ['+44 20 7946 0000', 'contact'],
    ['0044 20 79460000', 'contact'],
    ['7946 0000', 'contact'],
    ['+44 20', 'contact'],
    ['+44 (0)300', 'contact'],
    ['(0300) 123 4567', 'contact'],
    ['0300 123 4567', 'contact'],
    ['03001234567', 'contact'],
    ['NHS 111', 'contact'],
    ['10mg', 'contact'],
    ['10 mg', 'contact'],
    ['5 mg', 'contact'],
    ['300 123 4567', 'contact'],
    ['1.5mg', 'forms'],
    ['1.5 mg', 'forms'],
    ['7.5 ml', 'forms'],
    ['9:30', 'forms'],
    ['00 353 1 234 5678', 'forms'],
    ['0035312345678', 'forms'],
    ['sw1a1aa', 'forms'],
    ['EC1V 9LB', 'forms'],
    ['צה"ל', 'forms'],
    ['ד״ר', 'forms'],
    ['مدرسه', 'forms'],
    ['painful', 'arthritis'],
    ['pain-management', 'arthritis'],
    ['pain‑management!', 'arthritis'],
    ['painmanagement', 'arthritis'],
    ['A&E', 'arthritis'],
    ['a & e', 'arthritis'],
    ['x ray', 'doses'],
    ['xray', 'doses'],
    ['e mail', 'doses'],
    ['o neill', 'doses'],
    ['0.25ml', 'doses'],
    ['.25 ml', 'doses'],
    ['0,25 ml', 'doses'],
    ['1.5 milligrams', 'doses'],
    ['1500mg', 'doses'],
    ['1,500 mg', 'doses'],
    ['1 500 mg', 'doses'],
    ['1750 mg', 'doses'],
    ['10-20 mg', 'doses'],
    ['10 to 20 mg', 'doses'],
    ['20 mg', 'doses'],
    ['500 mg', 'doses'],
    ['30/500', 'doses'],
    ['5 units', 'doses'],
    ['5 ml', 'doses'],
    ['1 1/2 tablets', 'doses'],
    ['5 pm', 'doses'],
    ['10⁹', 'doses'],
    ['10^9', 'doses'],
    ['18-25', 'doses'],
    ['18', 'doses'],
    ['£5.50', 'doses'],
    ['10µg', 'doses'],
    ['10 μg', 'doses'],
    ['10 micrograms', 'doses'],
    ['60mg', 'table'],
    ['0.5', 'table'],
    ['1:1000', 'table'],
    ['01/12/2026', 'table'],
    ['01.12.2026', 'table'],
    ['2026', 'table'],
    ['痛', 'table'],
    ['9.30am', 'forms'],
    ['the arthritis', 'arthritis'],
    ['joint', 'arthritis'],
    ['می\u200Cخواهم', 'farsi'],
    ['میخواهم', 'farsi'],
    ['مي خواهم', 'farsi'],
    ['123', 'farsi'],
    ['疼痛', 'farsi'],
    ['istanbul', 'farsi'],
    ['ıstanbul', 'farsi'],
    ['flare full', 'farsi'],
    ['GP', 'people'],
    ["GP's", 'people'],
    ['woman', 'people'],
    ['diagnoses', 'people'],
  ])('for “%s” finds the page that has it, however its letters were typed', async (query, name) => {
    expect((await find(query)).found).toContain(name);
  });

  it('finds only pages that have each of the words, as a beginning or in another form', async () => {
    expect((await find('run')).found).toEqual(['arthritis', 'pacing']);
    expect((await find('running')).found).toEqual(['pacing']);
    expect(await find('insulin physio')).toMatchObject({ found: ['arthritis'] });
    expect(await find('insulin crisis')).toMatchObject({ found: [], unknown: [] });
    expect((await find('"run a is"')).found).toEqual([]);
    expect((await find('"ages 18-20"')).found).toEqual([]);
    expect((await find('"ages 18–25"')).found).toEqual(['doses']);
  });

  it('finds a page in whichever way it writes each of several terms', async () => {
    expect((await find('side-effect flare-up drop-in check-in')).found).toEqual(['apart', 'joined']);
  });

  it('counts only pages that have the words, and says when it did not read all', async () => {
    const page = (id: number) => ({
      id: String(id),
      data: async () => ({ url: `/${id}/`, meta: {}, content: id % 100 === 7 ? 'back pain' : 'pain back' }),
    });
    const results = Array.from({ length: 250 }, (_, id) => page(id));
    const ask = (query: string, some = results) =>
      findPages(readTerms(query), { pain: 250, back: 250 }, { search: async () => ({ results: some }) });
    expect(await ask('"back pain"')).toMatchObject({ total: 2, isCounted: false });
    expect(await ask('"pain pain"')).toMatchObject({ pages: [], total: 0, isCounted: false });
    expect(await ask('"back pain"', results.slice(0, 150))).toMatchObject({ total: 2, isCounted: true });
    expect(await ask('pain')).toMatchObject({ total: 250, isCounted: true });
  });

  it('marks what was looked for and nothing else', async () => {
    const marked = async (query: string) =>
      (await find(query)).pages.flatMap(({ excerpt }) =>
        excerpt.filter((piece) => piece.isFound).map(({ text }) => text),
      );
    expect(await marked('day')).toEqual(['day']);
    expect(await marked('running rest')).toEqual(['rest', 'Running', 'run']);
    expect(await marked('02079460000')).toEqual(['+44 (0)20 7946 0000']);
    expect(await marked('tŷ')).toEqual(['Ty\u0302']);
    expect(await marked('1500mg')).toEqual(['1,500 mg']);
    expect(await marked('.25ml 10^9')).toEqual(['.25 ml', '10⁹']);
  });

  it('shows the text of a page as it reads', async () => {
    const [page] = (await find('insulin')).pages;
    expect(page?.excerpt.map(({ text }) => text).join('')).toMatch(
      /^Page\. Arthritis and insulin resistance\. /,
    );
  });
});
