import { createRequire } from 'node:module';
import path from 'node:path';
import { findSlugFault, PATH_LENGTH, SLUG_LENGTH } from '@pain/schema';
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { provideCms } from './cms.ts';
import { provideWebsite } from './website.ts';

const PAGE = 'api::page.page';
const cms = provideCms();
const pages = () => cms.get().strapi.documents(PAGE);
const made: string[] = [];

/** Without settings there is no website, and no page has an address. */
provideWebsite(cms);
afterEach(async () => {
  for (const documentId of made.splice(0).reverse()) await pages().delete({ documentId });
});

async function create(data: { title: string; slug?: string; parent?: string | null }) {
  const usual = { summary: 'A page.', blocks: [] };
  const page = await pages().create({ data: { ...usual, ...data } });
  made.push(page.documentId);
  return page;
}
const makeAddress = (title: unknown): Promise<string> =>
  cms
    .get()
    .strapi.plugin('content-manager')
    .service('uid')
    .generateUIDField({ contentTypeUID: PAGE, field: 'slug', data: { title } });

describe('the web address that is made of a title', () => {
  it('is one that the website takes, or none, whatever the title is', async () => {
    const title = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc
        .array(
          fc.constantFrom(
            'Tŷ',
            'Éclair',
            '疼痛',
            'ألم',
            '🙂',
            '\u200F',
            'con',
            'search',
            'a'.repeat(90),
            ' ',
          ),
          {
            maxLength: 30,
          },
        )
        .map((words) => words.join(' ')),
    );
    await fc.assert(
      fc.asyncProperty(
        title.filter((text) => text.trim() !== ''),
        async (text) => {
          const slug = await makeAddress(text);
          expect(slug === '' ? null : findSlugFault(slug), `${text} → ${slug}`).toBeNull();
        },
      ),
      { numRuns: 200 },
    );
  });

  it('is cut at the end of a word, and is no address that the website itself needs', async () => {
    expect(await makeAddress('How to live well with pain '.repeat(11))).toBe(
      'how-to-live-well-with-pain-how-to-live-well-with-pain-how-to-live-well-with-pain',
    );
    expect(await makeAddress('Search')).toBe('search-1');
    expect(await makeAddress('Tŷ Gŵyn')).toBe('ty-gwyn');
    expect(await makeAddress('ﬁrst oﬃce')).toBe('first-office');
  });

  it('is made of the beginning of a title of any length, which takes no longer', async () => {
    // Strapi's way of making one takes minutes for this.
    expect(await makeAddress('x'.repeat(1_000_000))).toBe('x'.repeat(80));
    expect(await makeAddress(`${'a'.repeat(999)} ${'b'.repeat(1000)}`)).toBe('a'.repeat(80));
  }, 30_000);

  it('is as without a title when that is no text', async () => {
    for (const title of [5, ['a'], { a: 1 }, null]) expect(await makeAddress(title)).toMatch(/^page(-\d+)?$/);
  });

  it('still has no limit in Strapi itself: once it has, ours can go', async () => {
    const ofTests = createRequire(import.meta.url);
    const ofStrapi = createRequire(ofTests.resolve('@strapi/strapi/package.json'));
    const folder = path.dirname(ofStrapi.resolve('@strapi/content-manager/package.json'));
    const makeService = ofStrapi(path.join(folder, 'dist/server/services/uid.js'));
    const wanted = { contentTypeUID: PAGE, field: 'slug', data: { title: 'word '.repeat(60) } };
    const slug = await makeService({ strapi: cms.get().strapi }).generateUIDField(wanted);
    expect(slug.length).toBeGreaterThan(SLUG_LENGTH);
  });

  it('is asked for, in words, where the title gives none', async () => {
    const { documentId, slug } = await create({ title: '疼痛' });
    expect(slug).toBe('');
    await expect(pages().publish({ documentId })).rejects.toThrow(/Web address/);
  });
});

describe('the whole web address of a page', () => {
  const part = (name: string, length = 200) => `${name}-`.padEnd(length, 'a');

  it('is refused before publishing where nothing could store it, also that of a page below', async () => {
    let parent: string | null = null;
    for (const name of ['p1', 'p2', 'p3', 'p4']) {
      const { documentId } = await create({ title: name, slug: part(name), parent });
      await pages().publish({ documentId });
      parent = documentId;
    }
    const { documentId } = await create({ title: 'p5', slug: part('p5'), parent });
    await expect(pages().publish({ documentId })).rejects.toThrow(
      `With the pages above it, the web address of this page has more than ${PATH_LENGTH} letters.`,
    );
    await pages().update({ documentId, data: { slug: 'p5-below' } });
    await pages().publish({ documentId });
    const above = await create({ title: 'p0', slug: part('p0', 190) });
    await pages().publish({ documentId: above.documentId });
    const [first = ''] = made;
    await pages().update({ documentId: first, data: { parent: above.documentId } });
    await expect(pages().publish({ documentId: first })).rejects.toThrow(
      'The page “p5” is below this one, and its whole web address would have more than 1000 letters.',
    );
  });
});
