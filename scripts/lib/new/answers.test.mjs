import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { answer, readArguments } from './answers.mjs';
import { KINDS } from './make.mjs';

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

  test('is asked again where the answer is none, which says why', async () => {
    const said = ['elsewhere', 'pages', 'title:text', 'day:date', 'newest'];
    const heard = [];
    const given = { label: 'News', many: 'News', purpose: 'What is new.' };
    const ask = async () => said.shift() ?? '';
    const answers = await answer(KINDS.type, 'test-news', given, ask, (why) => heard.push(why));
    assert.deepEqual(answers, {
      name: 'test-news',
      ...given,
      pages: 'pages',
      fields: 'day:date',
      sort: 'newest',
    });
    assert.match(
      heard.join('\n'),
      /"elsewhere" is no answer for --pages[\s\S]*A field may not be called "title"/,
    );
    await assert.rejects(
      answer(KINDS.type, 'test-news', { ...given, pages: 'elsewhere' }, ask),
      /is no answer/,
    );
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
