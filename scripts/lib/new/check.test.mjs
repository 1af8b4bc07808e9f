import assert from 'node:assert/strict';
import { existsSync, writeFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { inSources, load, make, provideSources, read } from './fixtures/sources.mjs';

const LIST = 'packages/checks/src/check-entry.ts';

provideSources();

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
    writeFileSync(inSources(LIST), 'export {};\n');
    await assert.rejects(make('check', 'click-here'), {
      name: 'Remedy',
      message:
        /^packages\/checks\/src\/check-entry\.ts has no line .* any more\.\nWrite this there by hand: import { findClickHere }/,
    });
    assert.equal(existsSync(inSources('packages/checks/src/faults/click-here.ts')), false);
  });

  test('refuses a level that there is not', async () => {
    await assert.rejects(make('check', 'click-here', '--level', 'loud'), {
      message: '"loud" is no answer for --level.\nChoose from: warn, block.',
    });
  });
});
