import { faq, page } from '@pain/schema';
import { expect, it } from 'vitest';
import { describeProblem } from './describe-problem.ts';

const MISSING = 'Cannot return null for non-nullable field ComponentSharedStep.heading.';

it.each([
  ['in a field', faq, ['topic'], 'Topic: is required but empty'],
  ['in a component', page, ['sharing', 'title'], 'Search and sharing › Title: is required but empty'],
  [
    'in an item of a block',
    page,
    ['blocks', 2, 'steps_steps', 0, 'heading'],
    'Content › 3 › Steps › Steps › 1 › Heading: is required but empty',
  ],
  ['of the entry as a whole', faq, [], 'is required but empty'],
  ['in what nobody knows any more', page, ['old', 1], 'old › 1: is required but empty'],
])('says by labels what is missing %s', (_where, type, path, expected) => {
  expect(describeProblem(type, { message: MISSING, path })).toBe(expected);
});

it('says which word a choice no longer has, and anything else as the CMS does', () => {
  const message = 'Enum "ENUM_FAQ_TOPIC" cannot represent value: "Old word"';
  expect(describeProblem(faq, { message, path: ['topic'] })).toBe(
    'Topic: "Old word" is not among its choices any more',
  );
  expect(describeProblem(faq, { message: 'Broken.', path: ['topic'] })).toBe('Topic: Broken.');
});
