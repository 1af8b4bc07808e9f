import { expect, it } from 'vitest';
import { keepWithdrawal } from './restore.ts';

const consent = { scope: 'website', givenOn: '2026-01-01', withdrawnOn: null };
const withdrawn = { ...consent, withdrawnOn: '2026-06-01' };
const restored = (version: object | null, draft: object | null) =>
  keepWithdrawal({ title: 'Words', consent: version }, { consent: draft }).consent;

it('a version from before the withdrawal does not undo it', () => {
  expect(restored(consent, withdrawn)).toEqual(withdrawn);
});

it('a withdrawal that only the version knows of stays', () => {
  expect(restored(withdrawn, consent)).toEqual(withdrawn);
  expect(restored(withdrawn, null)).toEqual(withdrawn);
});

it('a version without consent, or of an entry that nobody withdrew, is as it was', () => {
  expect(restored(null, withdrawn)).toBeNull();
  expect(restored(consent, consent)).toEqual(consent);
  expect(keepWithdrawal({ title: 'A page' }, null)).toEqual({ title: 'A page' });
});
