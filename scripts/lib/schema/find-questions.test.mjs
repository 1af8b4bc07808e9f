import assert from 'node:assert/strict';
import { test } from 'node:test';
import { requirePerson } from './ask.mjs';
import { findQuestions } from './find-questions.mjs';

const part = (fields) => ({ table: 'faqs', fields });
const text = { kind: 'string' };

test('a field that is gone may have the name of a new one of its kind', () => {
  const locked = { faq: part({ topic: text, order: { kind: 'integer' } }) };
  const model = { faq: part({ category: text, place: { kind: 'integer' } }) };
  const change = {
    change: 'lose field',
    uid: 'faq',
    field: 'topic',
    was: text,
    isSaid: false,
    file: 'faq.ts',
  };
  assert.deepEqual(findQuestions({ locked, model, changes: [change] }), [
    {
      change,
      what: '"topic" of faq is gone.',
      ask: 'What has its values now?',
      names: ['category'],
      remedy:
        "In faq.ts: `was: 'topic'` in \"category\"; if nobody needs it, `removed: { topic: 'why' }` in the definition.",
    },
  ]);
});

test('a block that is gone may have the name of a new block, and a content type that of none', () => {
  const locked = { 'blocks.quote': part({}), 'api::faq.faq': part({}) };
  const model = { 'blocks.saying': part({}), 'shared.step': part({}), 'api::question.question': part({}) };
  const changes = Object.keys(locked).map((uid) => ({ change: 'lose part', uid, isSaid: false }));
  const names = findQuestions({ locked, model, changes }).map((question) => question.names);
  assert.deepEqual(names, [['blocks.saying'], []]);
});

test('choices that are not offered any more are named', () => {
  const change = { change: 'narrow', uid: 'faq', field: 'level', takes: ['Low'], gone: ['High'] };
  const [question] = findQuestions({ locked: {}, model: {}, changes: [change] });
  assert.match(question.what, /does not take High any more/);
});

test('a text that becomes a choice is not asked of: only the rows of an installation say what it holds', () => {
  const change = { change: 'narrow', uid: 'faq', field: 'topic', takes: ['low'], gone: [] };
  assert.deepEqual(findQuestions({ locked: {}, model: {}, changes: [change] }), []);
});

test('what somebody has said is not asked', () => {
  const change = { change: 'lose part', uid: 'faq', isSaid: true };
  assert.deepEqual(findQuestions({ locked: {}, model: {}, changes: [change] }), []);
});

test('who cannot be asked reads all that is gone, and what to write where', () => {
  const file = 'faq.ts';
  const locked = { faq: part({ topic: text }), 'blocks.quote': part({}), 'api::old.old': part({}) };
  const changes = [
    { change: 'lose field', uid: 'faq', field: 'topic', was: text, isSaid: false, file },
    { change: 'lose part', uid: 'blocks.quote', isSaid: false, file },
    { change: 'lose part', uid: 'api::old.old', isSaid: false, file },
    { change: 'narrow', uid: 'faq', field: 'level', takes: ['Low'], gone: ['High'], file },
  ];
  const questions = findQuestions({ locked, model: { faq: part({}) }, changes });
  assert.throws(() => requirePerson(questions, false), {
    name: 'Remedy',
    message: `What has become of stored values has to be asked, and nobody is there to answer:
- "topic" of faq is gone.
  In faq.ts: \`was: 'topic'\` in the field that has its values now; if nobody needs it, \`removed: { topic: 'why' }\` in the definition.
- blocks.quote is gone.
  \`was: ['quote']\` in the definition that has its entries now; if nobody needs it, \`'blocks.quote': 'why'\` in packages/schema/src/evolution/removed-parts.ts.
- api::old.old is gone.
  \`'api::old.old': 'why'\` in packages/schema/src/evolution/removed-parts.ts.
- "level" of faq does not take High any more.
  In faq.ts: say with \`formerly\` which option holds it, or take it back.
Write this, or run \`npm run schema\` in a terminal: it asks, and writes it. See "Change what is there" in docs/extending.md.`,
  });
  assert.doesNotThrow(() => requirePerson(questions, true));
  assert.doesNotThrow(() => requirePerson(questions.slice(3), false));
});
