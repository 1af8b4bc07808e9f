import { expect, it } from 'vitest';
import { describeError } from './describe-error.ts';

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
