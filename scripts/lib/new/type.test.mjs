import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { inRoot } from '../paths.mjs';
import { format, load, make, provideSources, read } from './fixtures/sources.mjs';

const TYPES = 'packages/schema/src/types/index.ts';

provideSources();

describe('npm run new -- type', () => {
  test('makes a type with pages, their list and an end by time, which GraphQL asks for and Strapi stores', async () => {
    const fields = 'day:date, place:text, photo:image';
    const { written } = await make(
      'type',
      'test-news',
      '--many',
      'Test news',
      '--pages',
      'until-a-time',
      '--fields',
      fields,
    );
    assert.deepEqual(written, [
      'packages/schema/src/types/test-news.ts',
      'packages/schema/src/types/test-news.test.ts',
      TYPES,
    ]);
    const schema = await load('packages/schema/src/index.ts');
    const news = schema.contentTypes.at(-1);
    assert.deepEqual([news.name, news.plural, news.many], ['test-news', 'test-news-list', 'Test news']);
    assert.equal(news.route.base, '/test-news/');
    assert.deepEqual(news.route.facts, ['day', 'place']);
    assert.deepEqual(news.shown, { from: 'from', until: 'until' });
    assert.match(schema.toGraphqlDocument(news), /documents: testNewsList\([\s\S]* day place photo\{/);
    assert.equal(schema.toStrapiContentType(news).attributes.until.type, 'datetime');
    const { findRouteFaults } = await load('packages/schema/src/project/route-faults.ts');
    assert.deepEqual(findRouteFaults(schema.contentTypes), []);
  });

  test('writes the type and its test that go through the CMS and the website in all other tests', async () => {
    const named = ['--label', 'Event', '--many', 'Test events', '--pages', 'until-a-time'];
    const { written } = await make(
      'type',
      'test-event',
      ...named,
      '--fields',
      'day:date, place:text, photo:image',
    );
    for (const file of written.filter((file) => file.includes('test-event')))
      assert.equal(format(file), readFileSync(inRoot(file.replace('/types/', '/fixtures/')), 'utf8'));
  });

  test('says of several dates that they are apart, and asks for a look at them', async () => {
    const fields = 'begins:date, ends:date';
    const made = [
      await make('type', 'test-news', '--fields', fields),
      await make('block', 'test-dates', '--fields', `${fields}, times:[opens:date, closes:date]`),
    ];
    const { findLooseDates } = await load('packages/schema/src/definitions/spans.ts');
    const { blocks, contentTypes } = await load('packages/schema/src/index.ts');
    const { times } = blocks.at(-1).fields;
    for (const one of [contentTypes.at(-1), blocks.at(-1), times.of])
      assert.deepEqual(findLooseDates(one), []);
    const asked = made.flatMap(({ left }) =>
      left.filter((step) => step.includes('begins what another ends')),
    );
    assert.deepEqual(
      asked.map((step) => /dates (.*) begins/.exec(step)[1]),
      ['begins, ends', 'begins, ends', 'opens, closes'],
    );
  });

  test('adds two lines to the list of types, and changes no other', async () => {
    const before = read(TYPES).split('\n');
    await make('type', 'test-news');
    const after = format(TYPES).split('\n');
    const added = ["import { testNews } from './test-news.ts';", '  testNews,'];
    assert.deepEqual(
      after.filter((line) => !before.includes(line)),
      added,
    );
    assert.deepEqual(
      after.filter((line) => !added.includes(line)),
      before,
    );
  });

  for (const [order, pages, fields, given, sort] of [
    [
      'by their day, the soonest first',
      'until-a-time',
      'place:text, day:date',
      [],
      "{ by: 'day', order: 'ascending' }",
    ],
    ['by their day, the newest first', 'pages', 'day:date', [], "{ by: 'day', order: 'descending' }"],
    ['as somebody chose', 'pages', 'day:date', ['--sort', 'title'], "{ by: 'title', order: 'ascending' }"],
    [
      'by title where they have no day',
      'until-a-time',
      'place:text',
      [],
      "{ by: 'title', order: 'ascending' }",
    ],
  ])
    test(`lists entries (${pages}) ${order}`, async () => {
      await make('type', 'test-news', '--pages', pages, '--fields', fields, ...given);
      assert.ok(read('packages/schema/src/types/test-news.ts').includes(`sort: ${sort},`));
    });

  test('makes one without pages', async () => {
    await make('type', 'opening-time', '--pages', 'none');
    const { contentTypes } = await load('packages/schema/src/index.ts');
    const made = contentTypes.at(-1);
    assert.deepEqual(
      [made.plural, made.route, Object.keys(made.fields)],
      ['opening-times', undefined, ['title']],
    );
  });

  for (const [args, message] of [
    [['team-role'], /^packages\/schema\/src\/types\/team-role\.ts is there already\./],
    [['site-settings'], /is there already/],
    [['date'], /^Nothing may be called "date"/],
    [
      ['test-news', '--pages', 'many'],
      /^"many" is no answer for --pages\.\nChoose from: none, pages, until-a-time\.$/,
    ],
    [
      ['test-news', '--fields', 'place:text', '--sort', 'newest'],
      /^"newest" is no answer for --sort\.\nChoose from: title\.$/,
    ],
    [['test-news', '--fields', 'slug:text'], /^A field may not be called "slug"/],
    [
      ['test-news', '--fields', 'dates:[day:date]'],
      /^A list such as "dates" is no field that this can make for a type\./,
    ],
  ])
    test(`refuses ${args.join(' ')}, and writes nothing`, async () => {
      const before = read(TYPES);
      await assert.rejects(make('type', ...args), { name: 'Remedy', message });
      assert.equal(read(TYPES), before);
    });
});
