import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { inRoot } from '../paths.mjs';
import { FIELDS_PAGE, writeFieldsPage } from './write-fields.mjs';

test('docs/fields.md says what the docstrings of the constructors say: `npm run generate` writes it', () => {
  assert.equal(readFileSync(inRoot(FIELDS_PAGE), 'utf8'), writeFieldsPage());
});
