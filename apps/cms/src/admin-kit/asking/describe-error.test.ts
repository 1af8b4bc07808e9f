import { expect, it } from 'vitest';
import { z } from 'zod';
import { describeError, describeLoss } from './describe-error.ts';

it.each([
  'Failed to fetch',
  'NetworkError when attempting to fetch resource.',
  'Load failed',
  'The network connection was lost.',
])('says in plain words that the network is cut, which a browser calls “%s”', (message) => {
  expect(describeError(new TypeError(message))).toBe(
    'No connection to the server. Try again when the connection is back.',
  );
});

it('says what the server said', () => {
  expect(describeError(new Error('Somebody has changed this since you opened it.'))).toBe(
    'Somebody has changed this since you opened it.',
  );
});

it('takes no other error for a network that is cut', () => {
  const error = new TypeError("Cannot read properties of undefined (reading 'writeText')");
  expect(describeError(error)).toBe(error.message);
});

it('takes the page of a proxy, which is no JSON, for a server that is not reached', () => {
  const parse = () => JSON.parse('<html><title>502 Bad Gateway</title></html>');
  expect(describeError(caught(parse))).toBe(
    'No connection to the server. Try again when the connection is back.',
  );
  expect(describeLoss(new Error('Unknown Server Error'))).toBe('No connection to the server.');
});

it('says in plain words that an answer has another shape', () => {
  expect(describeLoss(caught(() => z.object({ url: z.string() }).parse({})))).toBe(
    'What the server sent cannot be read. Load the page again.',
  );
});

it('says why an answer did not come, which is not always the network', () => {
  const why = 'You are not logged in any more. Log in again.';
  expect(describeLoss(new Error(why))).toBe(why);
  expect(describeLoss(new TypeError('Failed to fetch'))).toBe('No connection to the server.');
});

function caught(act: () => unknown): unknown {
  try {
    return act();
  } catch (error) {
    return error;
  }
}
