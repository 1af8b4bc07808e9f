import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findQuestions } from './find-questions.mjs';

const part = (fields) => ({ table: 'faqs', fields });
const text = { kind: 'string' };

test('a field that is gone may have the name of a new one of its kind', () => {
  const locked = { faq: part({ topic: text, order: { kind: 'integer' } }) };
  const model = { faq: part({ category: text, place: { kind: 'integer' } }) };
  const change = { change: 'lose field', uid: 'faq', field: 'topic', was: text, isSaid: false };
  assert.deepEqual(findQuestions({ locked, model, changes: [change] }), [
    { change, what: '"topic" of faq is gone. What has its values now?', names: ['category'] },
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

test('what somebody has said is not asked', () => {
  const change = { change: 'lose part', uid: 'faq', isSaid: true };
  assert.deepEqual(findQuestions({ locked: {}, model: {}, changes: [change] }), []);
});
