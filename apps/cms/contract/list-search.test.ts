/**
 * @postgres sql: each database compares letters in its own way, and finds ids in a list by its own functions.
 * @covers src/kernel/any-of.ts
 * @covers src/features/editing/server/lists/find-ids.ts
 */

import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { provideCms } from './cms.ts';
import { createFaq, createPage } from './content.ts';
import { Staff } from './staff.ts';

const cms = provideCms();
const FAQS = '/content-manager/collection-types/api::faq.faq';
/**
 * As word processors, phones and other systems write it. The word that is looked for has letters that no
 * random identifier has: slugs of other tests are searched, too.
 */
const QUESTION = 'Don’t we meet at the Pâté\u00A0in  T\u0177 Gwyn o\uFB03ce?';
const AS_TYPED = [
  'pate',
  'PÂTÉ',
  'pa\u0302te\u0301',
  "don't",
  'don‘t',
  'Ty Gwyn',
  'TŶ GWYN OFFICE',
  'pâté  in ty',
  'Ty-Gwyn',
];
const PAGE = 'Zoë’s Œdema page';
const FILE = 'Crème brûlée – men’s shed.txt';
let editor: Staff;
let faq: string;

beforeAll(async () => {
  editor = await Staff.add(cms.get(), 'strapi-editor');
  faq = await createFaq(cms.get(), { question: QUESTION, slug: randomUUID() });
  await createFaq(cms.get(), { question: 'Patience and pain', slug: randomUUID() });
  await createPage(cms.get(), { title: PAGE, slug: `search-${randomUUID()}` });
  await editor.upload(FILE, 'text/plain', 'Monday at 9');
});

async function find(address: string): Promise<Record<string, unknown>[]> {
  const { status, body } = await editor.send('GET', address);
  expect([address, status]).toEqual([address, 200]);
  return (Array.isArray(body.data) ? body.data : body.results) as Record<string, unknown>[];
}
const questions = async (query: string) =>
  (await find(`${FAQS}?page=1&pageSize=100&${query}`)).map(({ question }) => question);
const filter = (operator: string, words: string) =>
  `filters[$and][0][question][${operator}]=${encodeURIComponent(words)}`;

describe('a search in a list of the admin', () => {
  it.each(AS_TYPED)('finds words however they were typed: %j', async (words) => {
    for (const sort of ['question:ASC', 'createdAt:ASC'])
      expect(await questions(`_q=${encodeURIComponent(words)}&sort=${sort}`)).toEqual([QUESTION]);
  });

  it('counts what it finds', async () => {
    const { body } = await editor.send('GET', `${FAQS}?page=1&pageSize=10&_q=ty+gwyn+office`);
    expect(body.pagination).toMatchObject({ total: 1, pageCount: 1 });
  });

  it('finds nothing by words that are not there', async () => {
    expect(await questions('_q=patela')).toEqual([]);
    expect(await questions('_q=100%25')).toEqual([]);
    expect(await questions('_q=_')).toEqual([]);
  });

  it('finds an entry by its whole reference number, and none by a part, which is no word', async () => {
    expect(await questions(`_q=${faq}`)).toEqual([QUESTION]);
    expect(await questions(`_q=${faq.slice(1)}`)).toEqual([]);
  });

  it('asks for words when it is sent something else', async () => {
    for (const query of ['_q[]=pate', '_q[a]=pate']) {
      const { status, message } = await editor.send('GET', `${FAQS}?${query}`);
      expect([query, status, message]).toEqual([
        query,
        400,
        'Search for words: write what to look for as text.',
      ]);
    }
  });
});

describe('a filter of a list of the admin', () => {
  it.each([
    ['$contains', "don't we"],
    ['$containsi', 'PATE IN TY'],
    ['$startsWith', "don't we"],
    ['$startsWithi', "DON'T"],
    ['$endsWith', 'gwyn office?'],
    ['$endsWithi', 'GWYN OFFICE?'],
    ['$eq', "don't we meet at the pate in ty gwyn office?"],
    ['$eqi', "Don't we meet at the Pâté in Tŷ Gwyn office?"],
  ])('finds words however they were typed: %s %j', async (operator, words) => {
    expect(await questions(filter(operator, words))).toEqual([QUESTION]);
  });

  it.each(['$notContains', '$notContainsi', '$ne', '$nei'])('leaves words out by %s', async (operator) => {
    const words = operator.startsWith('$not') ? 'pate in' : "don't we meet at the pate in ty gwyn office?";
    const left = await questions(`${filter(operator, words)}&filters[$and][1][question][$contains]=pat`);
    expect(left).toContain('Patience and pain');
    expect(left).not.toContain(QUESTION);
  });

  it('is one of several, each of which has its say', async () => {
    const other = 'filters[$or][1][question][$startsWith]=PATIENCE';
    expect(
      (await questions(`filters[$or][0][question][$containsi]=ty gwyn&${other}&sort=question:ASC`)).sort(),
    ).toEqual(['Patience and pain', QUESTION].sort());
    expect(await questions(`${filter('$containsi', 'ty gwyn')}&filters[$and][1][slug][$eq]=no`)).toEqual([]);
  });
});

describe('a search for what to point to', () => {
  it.each(["zoe's", 'OEDEMA', '’s œdema p'])('finds words however they were typed: %j', async (words) => {
    const path = '/content-manager/relations/api::page.page/parent';
    const found = await find(`${path}?page=1&pageSize=10&_q=${encodeURIComponent(words)}`);
    expect(found.map(({ title }) => title)).toEqual([PAGE]);
  });
});

describe('a search in the media library', () => {
  it.each(['creme brulee', "MEN'S SHED", 'brûlée - men'])(
    'finds words however they were typed: %j',
    async (words) => {
      for (const query of [
        `_q=${encodeURIComponent(words)}`,
        `filters[$and][0][name][$contains]=${encodeURIComponent(words)}`,
      ])
        expect((await find(`/upload/files?page=1&pageSize=10&${query}`)).map(({ name }) => name)).toEqual([
          FILE,
        ]);
    },
  );

  it('finds files by kind as ever', async () => {
    const texts = await find('/upload/files?page=1&pageSize=100&filters[$and][0][mime][$contains]=text');
    expect(texts.map(({ name }) => name)).toContain(FILE);
    const others =
      'filters[$and][0][mime][$not][$contains][0]=text&filters[$and][0][mime][$not][$contains][1]=image';
    const left = await find(`/upload/files?page=1&pageSize=100&${others}`);
    expect(left.map(({ name }) => name)).not.toContain(FILE);
  });
});

describe('a search for a colleague', () => {
  it('finds a name however it was typed', async () => {
    const administrator = await Staff.add(cms.get(), 'strapi-super-admin', 'Siân');
    const { body } = await administrator.send('GET', '/admin/users?_q=sian&page=1&pageSize=10');
    expect(
      (body.data as { results: { firstname: string }[] }).results.map(({ firstname }) => firstname),
    ).toEqual(['Siân']);
  });
});
