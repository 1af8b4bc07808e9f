import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import lock from '../../../packages/schema/src/evolution/model-lock.json' with { type: 'json' };
import { inRoot } from '../paths.mjs';
import { DEFINITIONS, giveDefinition, giveField } from './declare.mjs';

const FAQ = `export const faq = defineCollection({
  name: 'faq',
  fields: {
    category: text({ label: 'Topic', help: 'x', max: 80 }),
    order: place(OPTIONS),
  },
});
`;

test('a field says what it was called', () => {
  const changed = giveField(FAQ, 'faq', 'category', "was: 'topic'");
  assert.match(changed, /category: text\(\{ label: 'Topic', help: 'x', max: 80, was: 'topic' \}\),/);
});

test('a definition says what it has no more', () => {
  const changed = giveDefinition(FAQ, 'faq', 'removed', "{ topic: 'Nobody used it.' }");
  assert.match(changed, /\n {2}\},\s*removed: \{ topic: 'Nobody used it\.' \},?\n?\}\);/);
});

test('what is made in another way is left to its developer', () => {
  assert.equal(giveField(FAQ, 'faq', 'order', "was: 'place'"), null);
  assert.equal(giveField(FAQ, 'page', 'category', "was: 'topic'"), null);
  assert.equal(giveField(FAQ, 'faq', 'missing', "was: 'topic'"), null);
  const removed = giveDefinition(FAQ, 'faq', 'removed', '{}');
  assert.equal(giveDefinition(removed, 'faq', 'removed', '{}'), null);
});

test('everything that this project stores is defined where its definition can be written into', () => {
  const sources = globSync(DEFINITIONS, { cwd: inRoot() }).map((file) => readFileSync(inRoot(file), 'utf8'));
  const lost = Object.keys(lock.model).filter((uid) => {
    const name = uid.slice(uid.lastIndexOf('.') + 1);
    return !sources.some((source) => source.includes(`'${name}'`) && giveDefinition(source, name, 'x', '1'));
  });
  assert.deepEqual(lost, []);
});
