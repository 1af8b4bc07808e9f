import { expect, it } from 'vitest';
import type { WithdrawalReceipt } from '../shapes.ts';
import { describeWithdrawal, headingOf } from './describe-withdrawal.ts';

const receipt: WithdrawalReceipt = {
  by: 'Jo',
  at: '2025-03-01T09:00:00.000Z',
  isHeld: false,
  isOffPages: true,
  since: '2025-03-01T09:00:00.000Z',
  pages: [],
  files: [],
  copy: 'none',
  isDone: true,
};
const told = (given: Partial<WithdrawalReceipt>) =>
  describeWithdrawal({ ...receipt, ...given }, new Date('2026-11-23T12:00:00.000Z'));

it('says of pages and search since when they are rid of it', () => {
  expect(told({})).toEqual([
    { text: 'Website pages: gone since 1 March 2025.', isGone: true },
    { text: 'Search of the website: gone since 1 March 2025.', isGone: true },
  ]);
});

it('says where it still is, and when that is not known', () => {
  expect(told({ isOffPages: false, since: null, pages: ['Testimonials'] })[0]).toEqual({
    text: 'Website pages: still on Testimonials, and gone from there in a few seconds.',
    isGone: null,
  });
  expect(told({ isOffPages: null, since: null })[0]?.text).toContain(
    'not known at this moment; see “Website” on the start page',
  );
});

it('promises nothing while an earlier website is put back', () => {
  const files: WithdrawalReceipt['files'] = [{ name: 'a.mp4', fate: 'leaving', usedIn: [], isPublic: false }];
  const lines = told({ isHeld: true, isOffPages: false, since: null, pages: ['Testimonials'], files });
  expect(lines.map(({ text }) => text)).toEqual([
    'Website pages: still on Testimonials, because an earlier website was put back. It goes once newer content is let go live again on the start page.',
    'Search of the website: goes with the pages.',
    'File “a.mp4”: removed, but still on the website, because an earlier website was put back. It goes once newer content is let go live again on the start page.',
  ]);
});

it('says of each file what became of it', () => {
  const files: WithdrawalReceipt['files'] = [
    { name: 'a.mp4', fate: 'gone', usedIn: [], isPublic: false },
    { name: 'b.mp4', fate: 'leaving', usedIn: [], isPublic: false },
    { name: 'c.mp4', fate: 'kept', usedIn: ['Page “Films”'], isPublic: true },
    { name: 'd.mp4', fate: 'stuck', usedIn: [], isPublic: false },
  ];
  expect(told({ files }).slice(2)).toMatchObject([
    { text: 'File “a.mp4”: gone from the website and the media library.', isGone: true },
    { text: 'File “b.mp4”: removed, and gone from the website in a few seconds.', isGone: null },
    {
      text: expect.stringContaining(
        'File “c.mp4”: kept, because it is also used in Page “Films”, so the website may',
      ),
      isGone: false,
    },
    { text: expect.stringContaining('File “d.mp4”: not removed yet'), isGone: false },
  ]);
});

it('is not done while a copy of the website elsewhere may still have it', () => {
  const files: WithdrawalReceipt['files'] = [{ name: 'a.mp4', fate: 'gone', usedIn: [], isPublic: false }];
  expect(told({ files, copy: 'behind' }).at(-1)).toEqual({
    text: expect.stringContaining('Copy of the website on another host: not up to date yet'),
    isGone: null,
  });
  expect(told({ files, copy: 'current' })).toEqual(told({ files }));
  const headings = (['current', 'behind', null] as const).map(
    (copy) => headingOf({ ...receipt, files, copy })[0],
  );
  expect(headings).toEqual([
    'Consent withdrawn: done',
    'Consent withdrawn: being taken down',
    'Consent withdrawn: being taken down',
  ]);
});

it('is done only when no file is left, and says so when something else still uses one', () => {
  const headed = (fate: WithdrawalReceipt['files'][number]['fate'], given: Partial<WithdrawalReceipt> = {}) =>
    headingOf({ ...receipt, files: [{ name: 'a.mp4', fate, usedIn: [], isPublic: false }], ...given });
  expect(headed('gone')).toEqual(['Consent withdrawn: done', 'success']);
  expect(headed('leaving')).toEqual(['Consent withdrawn: being taken down', 'secondary']);
  expect(headed('kept', { isOffPages: null })).toEqual(['Consent withdrawn: being taken down', 'secondary']);
  for (const fate of ['kept', 'stuck'] as const)
    expect(headed(fate)).toEqual(['Consent withdrawn: some of its files are left', 'warning']);
});
