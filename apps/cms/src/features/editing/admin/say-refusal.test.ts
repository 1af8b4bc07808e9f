import { expect, it } from 'vitest';
import { sayRefusal } from './say-refusal.ts';

it('says what the server said, so that it can be put right', () => {
  const message = 'Nothing was saved. Summary: It has 301 characters. Shorten it to 300.';
  expect(sayRefusal({ data: null, error: { status: 400, name: 'ValidationError', message } })).toBe(message);
});

it.each([[null], [{ error: null }], [{ error: { message: '' } }], ['Bad gateway']])(
  'says to try again after an answer that says nothing: %j',
  (answer) => {
    expect(sayRefusal(answer)).toBe('It could not be saved. What you typed is kept. Try again.');
  },
);
