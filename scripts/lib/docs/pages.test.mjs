import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { inRoot } from '../paths.mjs';
import { FIELDS_PAGE, writeFieldsPage } from './write-fields.mjs';
import { PARTS_PAGE, readKit, writePartsPage } from './write-parts.mjs';

test('docs/fields.md says what the docstrings of the constructors say: `npm run generate` writes it', () => {
  assert.equal(readFileSync(inRoot(FIELDS_PAGE), 'utf8'), writeFieldsPage());
});

test('docs/blocks.md says what views of blocks may import, and which icons there are: `npm run generate` writes it', () => {
  assert.equal(readFileSync(inRoot(PARTS_PAGE), 'utf8'), writePartsPage());
});

test('everything that views of blocks may import says in its docstring what it is for', () => {
  assert.deepEqual(
    readKit().flatMap(({ name, text }) => (text === '' ? [name] : [])),
    [],
  );
});
