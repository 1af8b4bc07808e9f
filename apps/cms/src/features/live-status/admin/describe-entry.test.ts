import { expect, it } from 'vitest';
import type { EntryReceipt } from '../shapes';
import { describeEntry, type EntryFacts } from './describe-entry';

const NOW = new Date(2026, 10, 23, 12, 0);
const receipt: EntryReceipt = {
  status: 'live',
  fault: null,
  since: new Date(2026, 10, 23, 10, 42).toISOString(),
  searchSince: null,
  problem: null,
  mayDismiss: false,
  unseen: null,
  leftOut: [],
  pages: [{ title: 'FAQs', url: 'https://pain.example.org/faqs/' }],
};
const facts: EntryFacts = {
  isNew: false,
  isUnsaved: false,
  faults: 0,
  receipt,
  hasChanges: false,
  where: 'some-pages',
};
const say = (change: Partial<EntryFacts>) => describeEntry({ ...facts, ...change }, NOW)?.text;

it('an entry has one state at a time: what is to be done comes before what is done', () => {
  expect(say({ isNew: true, receipt: null })).toBe('New');
  expect(say({ isNew: true, isUnsaved: true, receipt: null })).toBe('Not saved yet');
  expect(say({ isUnsaved: true, faults: 2 })).toBe('Not saved yet');
  expect(say({ faults: 1 })).toBe('Cannot be published: 1 thing to put right');
  expect(say({ faults: 2 })).toBe('Cannot be published: 2 things to put right');
  expect(say({ receipt: { ...receipt, status: 'draft' } })).toBe('Draft only');
  expect(say({ receipt: null })).toBeUndefined();
});

it('what was published follows its receipt', () => {
  expect(say({ receipt: { ...receipt, status: 'waiting' } })).toBe('On its way');
  expect(say({ receipt: { ...receipt, status: 'building' } })).toBe('On its way');
  expect(say({})).toBe('Live since 10:42');
  expect(say({ hasChanges: true })).toBe('Live since 10:42, with changes that are not published');
  const problem = 'The picture is missing.\nSee the log.';
  expect(say({ receipt: { ...receipt, status: 'problem', problem } })).toBe(
    'Not published: The picture is missing.',
  );
  const listed =
    'It could not be published on 1 July 2026 at 09:00:\n- Answer: This is empty. Fill it in.\nCorrect it.';
  expect(say({ receipt: { ...receipt, status: 'draft', problem: listed } })).toBe(
    'Draft only: It could not be published on 1 July 2026 at 09:00. Answer: This is empty. Fill it in.',
  );
});
