import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { provideCms } from './cms.ts';
import { createFaq } from './content.ts';
import { Staff } from './staff.ts';

const cms = provideCms();
const WORDS = ['Zebra', 'apple', 'éclair 10', 'Eclair 9', 'Tŷ', 'tz', 'Ähre', 'banana'];
const IN_ORDER = ['Ähre', 'apple', 'banana', 'Eclair 9', 'éclair 10', 'Tŷ', 'tz', 'Zebra'];
let editor: Staff;

beforeAll(async () => {
  editor = await Staff.add(cms.get(), 'strapi-editor');
  for (const word of WORDS) await createFaq(cms.get(), { question: `In order: ${word}`, slug: randomUUID() });
});

async function list(query: string): Promise<string[]> {
  const address = `/content-manager/collection-types/api::faq.faq?filters[question][$startsWith]=In order:&${query}`;
  const { body } = await editor.send('GET', address);
  return (body.results as { question: string }[]).map(({ question }) => question.replace('In order: ', ''));
}

describe('a list of the admin', () => {
  it('is in the order in which people look for words, whatever the database', async () => {
    expect(await list('sort=question:ASC&page=1&pageSize=20')).toEqual(IN_ORDER);
    expect(await list('sort=question:DESC&page=1&pageSize=20')).toEqual(IN_ORDER.toReversed());
  });

  it('goes on in that order on its next page', async () => {
    expect(await list('sort=question:ASC&page=2&pageSize=3')).toEqual(IN_ORDER.slice(3, 6));
    expect(await list('sort=question:ASC&page=9&pageSize=3')).toEqual([]);
  });

  it('is in the order of the words of a choice, and found by them', async () => {
    const documents = cms.get().strapi.documents('api::resource.resource');
    const summary = 'For a test.';
    for (const language of ['cy', 'sq', 'pl', null]) {
      const title = `Ordered in ${language}`;
      await documents.create({ data: { title, summary, language } });
    }
    const languages = async (query: string) => {
      const path = '/content-manager/collection-types/api::resource.resource';
      const found = 'page=1&pageSize=20&filters[title][$startsWith]=Ordered in';
      const { body } = await editor.send('GET', `${path}?${found}&${query}`);
      return (body.results as { language: string | null }[]).map(({ language }) => language);
    };
    expect(await languages('sort=language:ASC')).toEqual([null, 'sq', 'pl', 'cy']);
    expect(await languages('sort=title:ASC&_q=WELS')).toEqual(['cy']);
    // A bookmark of when words were stored, and one of today.
    for (const filter of ['[$eq]=Welsh', '[$in][0]=Welsh', '[$eq]=cy'])
      expect(await languages(`sort=title:ASC&filters[$and][0][language]${filter}`), filter).toEqual(['cy']);
    expect(await languages('sort=title:ASC&filters[language][$ne]=Welsh')).not.toContain('cy');
  });

  it('is in the order of the database where it is sorted by something else', async () => {
    expect(await list('sort=createdAt:ASC&page=1&pageSize=20')).toEqual(WORDS);
  });
});
