import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { inRoot } from '../paths.mjs';
import { MUTANTS } from './mutants.mjs';
import { STEPS } from './test-steps.mjs';
import { applyEdit } from './working-copy.mjs';

const read = (file) => readFileSync(inRoot(file), 'utf8');

describe('the mutants', () => {
  it('have names of their own', () => {
    const names = MUTANTS.map(({ name }) => name);
    assert.deepEqual([...new Set(names)], names);
  });

  for (const { name, edits, noticedBy } of MUTANTS) {
    describe(name, () => {
      for (const edit of edits)
        it(`replaces a text that occurs once in ${edit.file}`, () => {
          assert.notEqual(applyEdit(read(edit.file), edit), read(edit.file));
        });

      it('is noticed by somebody', () => assert.ok(noticedBy.length > 0));

      for (const { step, file, title } of noticedBy)
        it(`is noticed by “${title}” in ${file}`, () => {
          assert.ok(step in STEPS, `there is no step ${step}`);
          assert.ok(existsSync(inRoot(file)), `${file} does not exist`);
          assert.ok(read(file).includes(title), `${file} has no test with this title`);
        });
    });
  }
});
