import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { inRoot } from '../paths.mjs';
import { answer, readArguments } from './answers.mjs';
import { checkName, KINDS, makeNew } from './make.mjs';

const LIST = 'packages/checks/src/check-entry.ts';
const TYPES = 'packages/schema/src/types/index.ts';
const FOLDERS = [
  'packages/schema/src',
  'packages/blocks',
  'packages/checks/src',
  'apps/web/src/blocks',
  'apps/web/src/styles',
  'apps/cms/src/kernel/snapshots',
];

let root;

/** The sources that definitions stand on, and those that lists are written into. */
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'new-'));
  for (const folder of FOLDERS) cpSync(inRoot(folder), path.join(root, folder), { recursive: true });
  symlinkSync(inRoot('node_modules'), path.join(root, 'node_modules'));
});
afterEach(() => rmSync(root, { recursive: true }));

const read = (file) => readFileSync(path.join(root, file), 'utf8');
/** As the command leaves it. */
const format = (file) =>
  execFileSync('biome', ['check', '--write', `--stdin-file-path=${file}`], {
    cwd: inRoot('.'),
    input: read(file),
    encoding: 'utf8',
  });
const load = (file) => import(pathToFileURL(path.join(root, file)).href);

async function make(...args) {
  const { recipe, name, given } = readArguments(KINDS, args);
  checkName(root, recipe, name);
  return makeNew(root, recipe, await answer(recipe, name, given));
}

describe('npm run new -- block', () => {
  test('makes a block that parses, that Strapi stores and that GraphQL asks for', async () => {
    const fields =
      'heading:text, intro:longText, body:richText, items:lines, photo:image, dates:[day:date, what:text]';
    const { written } = await make('block', 'test-dates', '--label', 'Key dates', '--fields', fields);
    assert.deepEqual(written, [
      'packages/blocks/test-dates/definition.ts',
      'packages/blocks/test-dates/View.astro',
      'packages/blocks/test-dates/test-dates.site.test.ts',
      'packages/schema/src/blocks/index.ts',
      'apps/web/src/blocks/views.ts',
    ]);
    const { answerOf, blocks, components, page, parseDocument, toGraphqlDocument, toStrapiContentType } =
      await load('packages/schema/src/index.ts');
    const made = blocks.at(-1);
    const file = {
      documentId: 'f',
      url: '/f',
      name: 'f',
      ext: '.f',
      mime: 'f/f',
      size: 1,
      width: 1,
      height: 1,
    };
    const samples = { file: () => ({ ...file, alternativeText: null, caption: null }) };
    const entry = {
      documentId: 'p',
      publishedAt: '2026-11-01T09:00:00.000Z',
      title: 'P',
      slug: 'p',
      summary: 'P',
    };
    const shown = parseDocument(page, {
      ...entry,
      blocks: [answerOf(made, made.examples[0], samples)],
      related: [],
    });
    assert.equal(shown.blocks[0].heading, 'Key dates');
    assert.deepEqual(shown.blocks[0].dates, [{ day: '2026-12-01', what: 'What' }]);
    assert.deepEqual(shown.blocks[0].items, ['Items 1', 'Items 2']);
    assert.match(
      toGraphqlDocument(page),
      /\.\.\. on ComponentBlocksTestDates \{ testDates_heading: heading /,
    );
    assert.ok(toStrapiContentType(page).attributes.blocks.components.includes('blocks.test-dates'));
    assert.ok(components.some(({ name }) => name === 'test-dates-dates'));
  });

  test('takes the usual answers where none is given', async () => {
    await make('block', 'test-dates');
    assert.match(
      read('packages/blocks/test-dates/definition.ts'),
      /label: 'Test dates',[\s\S]*heading: text\([\s\S]*body: richText\(/,
    );
  });

  test('overwrites nothing', async () => {
    await make('block', 'test-dates');
    const before = read('packages/blocks/test-dates/View.astro');
    await assert.rejects(make('block', 'test-dates', '--fields', 'what:text'), {
      name: 'Remedy',
      message: 'packages/blocks/test-dates is there already.\nTake another name, or change what is there.',
    });
    assert.equal(read('packages/blocks/test-dates/View.astro'), before);
  });

  for (const [name, message] of [
    [undefined, 'It has no name.\nGive it one in small letters with hyphens, such as key-dates.'],
    ['Key Dates', '"Key Dates" is no name.\nWrite it in small letters with hyphens, such as key-dates.'],
    ['../x', '"../x" is no name.\nWrite it in small letters with hyphens, such as key-dates.'],
    ['new', 'Nothing may be called "new": the code uses that word.\nTake another name.'],
    ['block', 'Nothing may be called "block": the code uses that word.\nTake another name.'],
    ['text', 'packages/blocks/text is there already.\nTake another name, or change what is there.'],
  ])
    test(`refuses the name ${name} in words`, async () => {
      await assert.rejects(make(...['block', name].filter(Boolean)), { name: 'Remedy', message });
    });

  for (const [fields, message] of [
    ['heading', /^"heading" is no field\.\nWrite its name and kind, such as heading:text/],
    [
      'heading:words',
      /^"heading:words" is no field\.\n.* Kinds: text, longText, lines, richText, date, image\.$/,
    ],
    ['block:text', /^A field may not be called "block": the website or Strapi uses that name\./],
    ['what:text, what:date', /^There are two fields "what"\.\nGive each a name of its own\.$/],
    ['dates:[day:date, day:text]', /^There are two fields "day"\./],
  ])
    test(`refuses the fields ${fields}, and writes nothing`, async () => {
      await assert.rejects(make('block', 'test-dates', '--fields', fields), { name: 'Remedy', message });
      assert.equal(existsSync(path.join(root, 'packages/blocks/test-dates')), false);
    });
});

describe('npm run new -- check', () => {
  test('makes a check that finds words, and calls it with all others', async () => {
    await make('check', 'click-here', '--words', 'Click here', '--message', 'Say where the link leads.');
    const { findClickHere } = await load('packages/checks/src/faults/click-here.ts');
    const place = { path: [], block: null, field: '' };
    const group = (summary) => ({
      name: 'page',
      fields: { summary: { label: 'Summary' } },
      values: { summary },
      place,
    });
    assert.deepEqual(findClickHere(group('To read on, click here.')), [
      {
        level: 'warn',
        rule: 'click-here',
        path: ['summary'],
        block: null,
        field: 'Summary',
        message: 'Say where the link leads.',
        excerpt: 'To read on, click here.',
      },
    ]);
    assert.deepEqual(findClickHere(group('Read on.')), []);
    assert.match(read(LIST), /^import { findClickHere } from '.\/faults\/click-here.ts';$/m);
    assert.match(read(LIST), /^ {6}\.\.\.findClickHere\(group\),$/m);
  });

  test('says what to write by hand where its list has changed, and writes nothing', async () => {
    writeFileSync(path.join(root, LIST), 'export {};\n');
    await assert.rejects(make('check', 'click-here'), {
      name: 'Remedy',
      message:
        /^packages\/checks\/src\/check-entry\.ts has no line .* any more\.\nWrite this there by hand: import { findClickHere }/,
    });
    assert.equal(existsSync(path.join(root, 'packages/checks/src/faults/click-here.ts')), false);
  });

  test('refuses a level that there is not', async () => {
    await assert.rejects(make('check', 'click-here', '--level', 'loud'), {
      message: '"loud" is no answer for --level.\nChoose from: warn, block.',
    });
  });
});

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

describe('npm run new -- field', () => {
  const POSTCODE = ['--pattern', '^[A-Z]+[0-9]+ [0-9][A-Z]{2}$', '--example', 'GL1 3NN'];

  test('makes a constructor that parses what it is for, and is offered with all others', async () => {
    await make('field', 'post-code', ...POSTCODE, '--message', 'is no postcode. Write it such as GL1 3NN');
    assert.match(
      read('packages/schema/src/fields/index.ts'),
      /^export { postCode } from '.\/post-code.ts';$/m,
    );
    const { postCode } = await load('packages/schema/src/fields/post-code.ts');
    const { parser, strapi } = postCode({ label: 'Postcode', help: 'For a test.', required: true });
    assert.equal(parser.parse(' GL1 3NN '), 'GL1 3NN');
    const { message } = parser.safeParse('Gloucester').error.issues[0];
    assert.equal(message, '"Gloucester" is no postcode. Write it such as GL1 3NN');
    assert.deepEqual(strapi, { type: 'string', required: true });
  });

  for (const [args, message] of [
    [['email'], /^There is a "email" already: see packages\/schema\/src\/fields\/index\.ts\./],
    [['post-code', '--pattern', '('], /^\/\(\/u is no regular expression/],
    [['post-code', ...POSTCODE.slice(0, 2), '--example', 'x'], /^"x" does not match/],
  ])
    test(`refuses ${args.join(' ')}`, async () => {
      await assert.rejects(make('field', ...args), { name: 'Remedy', message });
    });
});

describe('what npm run new asks', () => {
  test('is only what was not given, with the usual answer beside it', async () => {
    const asked = [];
    const { recipe, name, given } = readArguments(KINDS, ['block', 'test-dates', '--label', 'Dates']);
    const answers = await answer(recipe, name, given, async (question, usual) => {
      asked.push(usual);
      return question.startsWith('Which fields') ? 'what:text' : '';
    });
    assert.deepEqual(asked, ['Dates of a page.', 'heading:text, body:richText']);
    assert.deepEqual(answers, {
      name: 'test-dates',
      label: 'Dates',
      purpose: 'Dates of a page.',
      fields: 'what:text',
    });
  });

  test('names the day by which a list can be sorted, and asks nothing of a list that has none', async () => {
    const asked = async (fields) => {
      const questions = [];
      await answer(KINDS.type, 'test-news', { fields }, async (question, usual) => {
        questions.push(`${question} (${usual})`);
        return '';
      });
      return questions.filter((question) => question.includes('order'));
    };
    assert.deepEqual(await asked('place:text, day:date'), [
      'In which order does their list show them? title (from A to Z), soonest (what begins soonest by “day” first, as for events), newest (the newest by “day” first, as for news) (newest)',
    ]);
    assert.deepEqual(await asked('place:text'), []);
  });

  test('has a list of all that there is', () => {
    assert.throws(
      () => readArguments(KINDS, []),
      /What is new\?\n\n[\s\S]*-- block NAME[\s\S]*-- check NAME/,
    );
    assert.throws(() => readArguments(KINDS, ['page']), /does not know page\.\n\n[\s\S]*-- block NAME/);
    assert.throws(
      () => readArguments(KINDS, ['block', 'a', '--lable', 'x']),
      ({ message }) => {
        assert.match(message, /--lable[\s\S]*--label/);
        assert.doesNotMatch(message, /-- check NAME/);
        return true;
      },
    );
  });
});
