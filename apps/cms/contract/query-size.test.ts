import { contentTypes, toGraphqlDocument } from '@pain/schema';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask, type Cms, provideCms } from './cms.ts';
import { createPage } from './content.ts';

const cms = provideCms();

const aliases = (count: number, field: string) =>
  Array.from({ length: count }, (_, index) => `a${index}: ${field}`).join(' ');
const nest = (levels: number): unknown =>
  Array.from({ length: levels }).reduce<object>((below) => ({ not: below }), { slug: { eq: 'a' } });

async function post(body: string, headers: Record<string, string> = {}, path = '/graphql', method = 'POST') {
  const { url, buildToken }: Cms = cms.get();
  const answer = await fetch(`${url}${path}`, {
    method,
    headers: { 'content-type': 'application/json', authorization: `Bearer ${buildToken}`, ...headers },
    ...(method === 'GET' ? {} : { body }),
  });
  return { status: answer.status, text: await answer.text() };
}

describe('what one GraphQL request may ask for', () => {
  it.each([
    [
      'a thousand names in a fragment',
      `{ faqs { ...f } } fragment f on Faq { ${aliases(450, 'slug')} }`,
      /a field more than 5 times/,
    ],
    [
      'more words than are read',
      `{ faqs { ${aliases(800, 'slug')} } }`,
      /token|longer than 10000 characters/,
    ],
    [
      'more queries in a fragment',
      `{ ...f } fragment f on Query { ${aliases(6, 'faqs { slug }')} }`,
      /more than 5 queries/,
    ],
    [
      'a fragment that uses itself',
      '{ faqs { ...f } } fragment f on Faq { ...f }',
      /The fragment "f" uses itself/,
    ],
    [
      'fragments that use each other',
      '{ pages { ...f } } fragment f on Page { parent { ...g } } fragment g on Page { parent { ...f } }',
      /The fragment "f" uses itself/,
    ],
    ['a fragment that is not there', '{ faqs { ... on Faq { ...nope } } }', /There is no fragment "nope"/],
    ['a long document', `{ faqs { slug } } # ${'x'.repeat(10_000)}`, /longer than 10000 characters/],
    ['two operations', 'query a { faqs { slug } } query b { faqs { slug } }', /more than 1 operation/],
    [
      'filters within filters',
      `{ faqs(filters: ${'{ not: '.repeat(400)}{ slug: { eq: "a" } }${' }'.repeat(400)}) { slug } }`,
      /nested deeper than 8/,
    ],
    ['a part of a list that is none', '{ faqs(pagination: null) { slug } }', /leave "pagination" out/],
    ['many directives', `{ faqs { slug ${'@include(if: true) '.repeat(200)} } }`, /more than 10 directives/],
    [
      'introspection in a fragment',
      '{ ...f } fragment f on Query { __schema { types { name } } }',
      /introspection/i,
    ],
    ['introspection of one type', '{ t: __type(name: "Faq") { name } }', /introspection/i],
  ])('is not %s', async (_what, query, message) => {
    const { status, body } = await ask(cms.get(), query);
    expect([status, body.data]).toEqual([400, undefined]);
    expect(body.errors?.[0]?.message).toMatch(message);
  });

  it.each([
    ['nested 400 deep', nest(400), /nested deeper than 8 levels/],
    [
      'of many conditions',
      { or: Array.from({ length: 50 }, () => ({ slug: { eq: 'a' } })) },
      /more than 20 conditions/,
    ],
    [
      'of many values',
      { documentId: { in: Array.from({ length: 5000 }, (_, index) => `${index}`) } },
      /more than 500 values/,
    ],
  ])('is not a variable %s', async (_what, filters, message) => {
    const query = 'query ($filters: FaqFiltersInput) { faqs(filters: $filters) { slug } }';
    const { status, body } = await ask(cms.get(), query, { filters });
    expect([status, body.errors?.[0]?.message]).toEqual([400, expect.stringMatching(message)]);
  });

  it.each([
    [
      'conditions on several related pages',
      { or: Array(3).fill({ related: { slug: { ne: 'x' } } }) },
      /Take some out/,
    ],
    [
      'pages related to pages related to pages',
      { related: { related: { related: { slug: { ne: 'x' } } } } },
      /Take some/,
    ],
    ['one value to lie between', { navigationOrder: { between: [1] } }, /"between" takes two values/],
    [
      'three values to lie between',
      { navigationOrder: { between: [1, 2, 3] } },
      /"between" takes two values/,
    ],
    ['no conditions', { and: null }, /"and" takes conditions/],
    ['texts as conditions', { slug: { or: ['a'] } }, /"or" takes conditions/],
    ['fields besides a list', { parent: { slug: { eq: 'a' }, or: [] } }, /The conditions of "parent"/],
  ])('is not a filter with %s', async (_what, filters, message) => {
    const query = 'query ($filters: PageFiltersInput) { pages(filters: $filters) { slug } }';
    const { status, body } = await ask(cms.get(), query, { filters });
    expect([status, body.errors?.[0]?.message]).toEqual([400, expect.stringMatching(message)]);
  });

  it('is a filter by a few related pages and between two numbers', async () => {
    const or = Array(2).fill({ related: { slug: { ne: 'x' } } });
    const query = 'query ($filters: PageFiltersInput) { pages(filters: $filters) { slug } }';
    const filters = { or, navigationOrder: { between: [1, 2] } };
    expect(await ask(cms.get(), query, { filters })).toMatchObject({ status: 200, body: { data: {} } });
  });

  it('is one query by POST, in JSON', async () => {
    const query = '{ faqs { slug } }';
    const batch = await post(JSON.stringify([{ query }, { query }]));
    expect(batch.status).toBe(400);
    const form = await post(`query=${encodeURIComponent(query)}`, {
      'content-type': 'application/x-www-form-urlencoded',
    });
    expect(form.status).toBe(415);
    expect((await post(JSON.stringify({ query }), { 'content-type': 'text/plain' })).status).toBe(415);
    const address = `/graphql?query=${encodeURIComponent(query)}`;
    expect((await post('', { 'apollo-require-preflight': 'true' }, address, 'GET')).status).toBe(405);
    const stored = { extensions: { persistedQuery: { version: 1, sha256Hash: 'a'.repeat(64) } } };
    expect((await post(JSON.stringify(stored))).text).toMatch(/Send one query/);
  });
});

describe('what one GraphQL request may cost', () => {
  const pages: string[] = [];
  beforeAll(async () => {
    const { strapi } = cms.get();
    for (let number = 0; number < 41; number += 1) {
      const documentId = await createPage(cms.get(), { title: `Costs ${number}`, slug: `costs-${number}` });
      await strapi.documents('api::page.page').publish({ documentId });
      pages.push(documentId);
    }
  }, 60_000);

  afterAll(async () => {
    for (const documentId of pages) await cms.get().strapi.documents('api::page.page').delete({ documentId });
  }, 60_000);

  it('ends when it needs too many questions to the database, and says so', async () => {
    for (const below of [
      'related(filters: { slug: { ne: "x" } }) { slug }',
      'related_connection { nodes { slug } }',
    ]) {
      const { body } = await ask(cms.get(), `{ pages(pagination: { limit: 201 }) { ${aliases(5, below)} } }`);
      expect(body.errors?.[0]?.message).toBe(
        'This query needs more than 200 questions to the database. Ask for fewer entries, or for less of each.',
      );
    }
  });

  it('reaches no entry by the files that it uses, drafts among them', async () => {
    const { body } = await ask(
      cms.get(),
      '{ pages { blocks { ... on ComponentBlocksImage { image { related { __typename } } } } } }',
    );
    expect(body.errors?.[0]?.message).toMatch(/Cannot query field "related" on type "UploadFile"/);
  });

  it('is next to nothing for what the website asks', async () => {
    for (const type of contentTypes) {
      const { status, body } = await ask(
        cms.get(),
        toGraphqlDocument(type),
        type.kind === 'single' ? {} : { filters: {}, limit: 200 },
      );
      expect([type.name, status, body.errors]).toEqual([type.name, 200, undefined]);
    }
  });
});
