import { expect, it } from 'vitest';
import { NO_SERVER } from '../../../admin-kit/asking/describe-error.ts';
import { sayKeeping } from './say-keeping.ts';

it.each([null, NO_SERVER, 'You are not logged in any more. Log in again.'])(
  'never says that words are kept for which there is no room (%s)',
  (problem) => {
    expect(sayKeeping('no-room', problem)).toContain('too long to be kept in this browser');
  },
);

it.each(['kept', 'not-saved'] as const)('says without a server that words are kept (%s)', (state) => {
  expect(sayKeeping(state, NO_SERVER)).toBe(
    'No connection to the server. What you typed is kept in this browser. Save again when the connection is back.',
  );
});

it('says that a session has ended, for which nobody waits', () => {
  expect(sayKeeping('kept', 'You are not logged in any more. Log in again.')).toBe(
    'You are not logged in any more. Log in again. What you typed is kept in this browser.',
  );
});
