import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { describe, test } from 'node:test';
import { inSources, load, make, provideSources, read } from './fixtures/sources.mjs';

provideSources();

describe('npm run new -- block', () => {
  test('ends the sentence to staff, whose full stop people leave out', async () => {
    await make('block', 'test-dates', '--purpose', 'Days that matter');
    assert.match(read('packages/blocks/test-dates/definition.ts'), /help: 'Days that matter\.',/);
  });

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
      assert.equal(existsSync(inSources('packages/blocks/test-dates')), false);
    });
});
