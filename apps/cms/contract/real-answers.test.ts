/**
 * @postgres transactions, order, json: the seed is one transaction, and lists keep one order however loaded.
 * @covers src/seed/seed-once.ts
 */

import { createRequire } from 'node:module';
import path from 'node:path';
import {
  ANSWER,
  answerOf,
  blocks,
  type ContentType,
  contentTypes,
  contentTypeUid,
  type Document,
  fieldsIn,
  linksIn,
  page,
  parseDocument,
  queryName,
  type Samples,
  toGraphqlDocument,
} from '@pain/schema';
import type { UID } from '@strapi/strapi';
import { beforeAll, describe, expect, it } from 'vitest';
import { ask, provideCms } from './cms.ts';

const cms = provideCms();
/**
 * The compiled seed: it runs inside the Strapi that the tests boot, with Strapi's own copies of everything.
 */
const requireSeed = (file: string) =>
  createRequire(import.meta.url)(path.resolve(import.meta.dirname, `../dist/src/seed/${file}.js`));
const { seedOnce } = requireSeed('seed-once');
const { toStrapiInput } = requireSeed('to-strapi-input');
const { seedEntries } = requireSeed('content');
/** What the files of examples are in the seed. */
const FILES = {
  picture: 'group.webp',
  video: 'programme.mp4',
  described: 'programme.mp4',
  captions: 'programme.vtt',
};

async function idsOf(type: 'alert' | 'redirect', status: 'draft' | 'published'): Promise<string[]> {
  const entries = await cms
    .get()
    .strapi.documents(contentTypeUid(type) as UID.ContentType)
    .findMany({ status });
  return entries.map(({ documentId }) => documentId);
}

/** How many entries are asked for at once. */
const LIMIT = 100;

/** In parts, by their documentIds: tests that ran before leave many entries. */
async function readAll(type: (typeof contentTypes)[number], after = ''): Promise<Document[]> {
  const variables = type.kind === 'single' ? {} : { filters: { documentId: { gt: after } }, limit: LIMIT };
  const { body } = await ask(cms.get(), toGraphqlDocument(type), variables);
  expect(body.errors).toBeUndefined();
  const answer = body.data?.[ANSWER];
  const entries = Array.isArray(answer) ? answer : [answer];
  const found = entries.map((entry) => parseDocument(type, entry) as Document);
  return entries.length < LIMIT ? found : [...found, ...(await readAll(type, found.at(-1)?.id))];
}

function findFile(name: string): Promise<{ id: number }> {
  return cms.get().strapi.db.query('plugin::upload.file').findOne({ where: { name } });
}

function linksInTexts(document: Document) {
  const type = contentTypes.find(({ name }) => name === document.type);
  const texts = fieldsIn(type?.fields ?? {}, { ...document }).filter(
    ({ field }) => field.strapi.type === 'blocks',
  );
  return texts.flatMap(({ value }) => linksIn(value));
}

interface Entry {
  documentId: string;
}

async function readEntries(type: ContentType): Promise<Entry[]> {
  const { body } = await ask(cms.get(), toGraphqlDocument(type), { filters: {}, limit: 100 });
  return body.data?.[ANSWER] as Entry[];
}

/** The list's own question, put to one entry: nothing is read ahead then. */
async function readAlone(type: ContentType, id: string): Promise<unknown> {
  const list = toGraphqlDocument(type);
  const selection = list.slice(list.indexOf('{ documentId'), list.lastIndexOf('}'));
  const query = `query ($id: ID!) { one: ${queryName(type.name)}(documentId: $id, status: PUBLISHED) ${selection} }`;
  const { body } = await ask(cms.get(), query, { id });
  expect(body.errors).toBeUndefined();
  return body.data?.one;
}

/** How many statements the database gets while a task runs. */
async function countStatements(task: () => Promise<unknown>): Promise<number> {
  const { connection } = cms.get().strapi.db;
  let statements = 0;
  const count = () => {
    statements += 1;
  };
  connection.on('query', count);
  await task().finally(() => connection.removeListener('query', count));
  return statements;
}

describe('the real answers of Strapi to the seed content', () => {
  /** What other tests left, by type and status. */
  const before = new Map<string, string[]>();
  const added = async (...[type, status]: Parameters<typeof idsOf>) =>
    (await idsOf(type, status)).filter((id) => !before.get(`${type} ${status}`)?.includes(id));

  beforeAll(async () => {
    for (const type of ['alert', 'redirect'] as const)
      for (const status of ['draft', 'published'] as const)
        before.set(`${type} ${status}`, await idsOf(type, status));
    expect(await seedOnce(cms.get().strapi)).toBe(true);
  }, 60_000);

  /** The types that have first content, each with so many entries at least. */
  const least: [name: string, count: number][] = [
    ['page', 17],
    ['faq', 13],
    ['team-role', 4],
    ['testimonial', 3],
    ['resource', 2],
    ['department', 2],
    ['site-setting', 1],
  ];
  it.each(least)('parse as documents of %s, at least %i of them', async (name, count) => {
    const type = contentTypes.find((candidate) => candidate.name === name);
    if (!type) throw new Error(`There is no type ${name}.`);
    expect((await readAll(type)).length).toBeGreaterThanOrEqual(count);
  });

  it('hold what each link to an entry leads to, next to its address', async () => {
    const documents = (await Promise.all(contentTypes.map((type) => readAll(type)))).flat();
    const slugs = new Map(documents.flatMap((one) => (one.type === 'page' ? [[one.id, one.slug]] : [])));
    const held = documents
      .flatMap(linksInTexts)
      .filter(({ url, target }) => target && slugs.get(target.id) === url.split('/').at(-2))
      .map(({ url }) => url);
    const written = [...JSON.stringify(seedEntries()).matchAll(/"url":"(\/[^"]*)"/g)].map(([, url]) => url);
    expect(held).toEqual(expect.arrayContaining(written));
    expect(written.length).toBeGreaterThan(5);
  });

  const seeded = contentTypes.filter(
    (type) => type.kind === 'collection' && least.some(([name]) => name === type.name),
  );
  it.each(seeded.map((type) => [type.name, type] as const))(
    'are the same for %s in a list, read ahead, and one by one, by the resolvers of Strapi',
    async (_name, type) => {
      const list = await readEntries(type);
      expect(list.length).toBeGreaterThan(0);
      for (const entry of list) expect(await readAlone(type, entry.documentId)).toEqual(entry);
    },
  );

  it('take a fraction of the statements when they are read as a list', async () => {
    const [type] = contentTypes;
    const pages = await readEntries(type);
    const list = await countStatements(() => readEntries(type));
    const alone = await countStatements(async () => {
      for (const { documentId } of pages) await readAlone(type, documentId);
    });
    expect(list * 5).toBeLessThan(alone);
  });

  it('give a part of what is below, or what passes a filter, to a caller that asks for it', async () => {
    const firstTwo = [{ slug: 'after-referral' }, { slug: 'programme' }];
    const parts = 'first: pages(pagination: { limit: 2 }) { slug } one: pages(filters: $filters) { slug }';
    const query = `query ($filters: PageFiltersInput) { pages(status: PUBLISHED, filters: { slug: { eq: "home" } })
      { blocks { ... on ComponentBlocksPageCards { ${parts} } } } }`;
    const { body } = await ask(cms.get(), query, { filters: { slug: { eq: 'mindfulness' } } });
    expect(body.errors).toBeUndefined();
    const home = {
      blocks: expect.arrayContaining([{ first: firstTwo, one: [{ slug: 'mindfulness' }] }]),
    };
    expect(body.data).toEqual({ pages: [home] });
  });

  it('give every example of a block back as it was filled in', async () => {
    const files = new Map<string, { id: number }>();
    for (const name of Object.values(FILES)) files.set(name, await findFile(name));
    const ids = new Map<string, string[]>();
    for (const type of contentTypes)
      ids.set(
        type.name,
        (await readAll(type)).map(({ id }) => id),
      );
    const samples: Samples = {
      entry: ({ ref, key }) => ids.get(ref)?.[key === 'first' ? 0 : 1] ?? '',
      file: ({ file }) => files.get(FILES[file]) ?? {},
    };
    const examples = blocks.flatMap((block) => block.examples.map((example) => ({ block, example })));
    const fields = { title: 'Examples', slug: 'examples', summary: 'Every block.' };
    const filledIn = examples.map(({ block, example }) => ({ block: block.name, ...example }));
    const finder = {
      documentId: samples.entry,
      fileId: ({ file }: { file: keyof typeof FILES }) => files.get(FILES[file])?.id,
    };
    const pages = cms.get().strapi.documents('api::page.page');
    const data = toStrapiInput(page.fields, { ...fields, blocks: filledIn }, finder);
    const { documentId } = await pages.create({ data, status: 'published' });
    const shown = (await readAll(page)).find(({ id }) => id === documentId);
    await pages.delete({ documentId });
    const answers = examples.map(({ block, example }) => answerOf(block, example, samples));
    const about = { documentId, publishedAt: shown?.publishedAt, ...fields, related: [] };
    expect(shown).toEqual(parseDocument(page, { ...about, blocks: answers }));
  });

  it('hold no alert: the example for staff stays a draft', async () => {
    expect(await added('alert', 'published')).toEqual([]);
    expect(await added('alert', 'draft')).toHaveLength(1);
  });

  it('keep all relations of the seed when it is published', async () => {
    const pages = await readAll(contentTypes[0]);
    const home = pages.find((page) => page.type === 'page' && page.slug === 'home');
    const cards = home?.type === 'page' ? home.blocks.find(({ block }) => block === 'page-cards') : undefined;
    expect(cards?.block === 'page-cards' && cards.pages.length).toBe(6);
  });

  it('hold no redirect: no page of the seed has moved', async () => {
    // One that another test made goes when a page of the seed takes its address.
    expect(await added('redirect', 'published')).toEqual([]);
  });

  it('come once: a second seeding does nothing', async () => {
    expect(await seedOnce(cms.get().strapi)).toBe(false);
  });
});
