import { expect, it } from 'vitest';
import { sayKeeping } from './say-keeping.ts';

it.each([true, false])(
  'never says that words are kept for which there is no room (no server: %s)',
  (isCut) => {
    expect(sayKeeping('no-room', isCut)).toContain('too long to be kept in this browser');
  },
);

it.each(['kept', 'not-saved'] as const)('says without a server that words are kept (%s)', (state) => {
  expect(sayKeeping(state, true)).toBe(
    'No connection to the server. What you typed is kept in this browser. Save again when the connection is back.',
  );
});
