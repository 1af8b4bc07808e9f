import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import lock from '../../../packages/schema/src/evolution/model-lock.json' with { type: 'json' };
import { inRoot } from '../paths.mjs';
import { DEFINITIONS, giveDefinition, giveField, giveRemoved } from './declare.mjs';

const FAQ = `export const faq = defineCollection({
  name: 'faq',
  fields: {
    category: text({ label: 'Topic', help: 'x', max: 80 }),
    order: place(OPTIONS),
  },
});
`;

test('a field says what it was called', () => {
  const changed = giveField(FAQ, 'faq', 'category', 'topic');
  assert.match(changed, /category: text\(\{ label: 'Topic', help: 'x', max: 80, was: 'topic' \}\),/);
});

test('a field that is renamed again says all that it was called, the oldest first', () => {
  const twice = giveField(giveField(FAQ, 'faq', 'category', 'topic'), 'faq', 'category', 'theme');
  assert.match(twice, /max: 80, was: \['topic', 'theme'\] \}/);
  assert.match(giveField(twice, 'faq', 'category', 'kind'), /was: \['topic', 'theme', 'kind'\] \}/);
});

test('a definition says what it was called', () => {
  const once = giveDefinition(FAQ, 'faq', 'question');
  assert.match(once, /\n {2}\},\s*was: \['question'\],?\n?\}\);/);
  assert.match(giveDefinition(once, 'faq', 'query'), /was: \['question', 'query'\]/);
});

test('a definition says what it has no more', () => {
  const once = giveRemoved(FAQ, 'faq', 'topic', "'Nobody used it.'");
  assert.match(once, /\n {2}\},\s*removed: \{ topic: 'Nobody used it\.' \},?\n?\}\);/);
  assert.match(giveRemoved(once, 'faq', 'theme', "'Nor that.'"), /used it\.', theme: 'Nor that\.' \}/);
});

test('what is made in another way is left to its developer', () => {
  assert.equal(giveField(FAQ, 'faq', 'order', 'place'), null);
  assert.equal(giveField(FAQ, 'page', 'category', 'topic'), null);
  assert.equal(giveField(FAQ, 'faq', 'missing', 'topic'), null);
  assert.equal(giveDefinition(FAQ, 'page', 'topic'), null);
  assert.equal(giveRemoved(FAQ, 'page', 'topic', "'x'"), null);
});

test('everything that this project stores is defined where its definition can be written into', () => {
  const sources = globSync(DEFINITIONS, { cwd: inRoot() }).map((file) => readFileSync(inRoot(file), 'utf8'));
  const lost = Object.keys(lock.model).filter((uid) => {
    const name = uid.slice(uid.lastIndexOf('.') + 1);
    return !sources.some((source) => source.includes(`'${name}'`) && giveDefinition(source, name, 'x'));
  });
  assert.deepEqual(lost, []);
});
