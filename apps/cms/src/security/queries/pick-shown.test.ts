import { expect, it } from 'vitest';
import { pickShown } from './pick-shown';

const people = new Set(['createdby', 'updatedby', 'users']);
const account = {
  id: 1,
  firstname: 'Jo',
  lastname: null,
  email: 'jo@example.org',
  isActive: false,
  roles: [],
};
const shown = { id: 1, firstname: 'Jo', lastname: null };
const pick = (answer: unknown) => pickShown(answer, { people });

it('of an account that an answer names only its number and names are left, at every depth', () => {
  const entry = { title: 'Help', email: 'team@example.org', createdBy: account, updatedBy: null };
  expect(pick({ results: [{ ...entry, page: { updatedBy: account } }] })).toEqual({
    results: [{ ...entry, createdBy: shown, page: { updatedBy: shown } }],
  });
  expect(pick([{ users: [account, 'all'] }])).toEqual([{ users: [shown, 'all'] }]);
});

it('what is answered stays as it was, since it may be the definition of a type', () => {
  const answer = { createdBy: account };
  pick(answer);
  expect(answer).toEqual({ createdBy: account });
});

it.each([
  null,
  undefined,
  'createdBy',
  5,
  { data: account },
  { attributes: { createdBy: { type: 'relation', target: 'admin::user' } } },
  { at: new Date(0), file: Buffer.from('a') },
])('%o stays as it is', (answer) => {
  expect(pick(answer)).toEqual(answer);
});
