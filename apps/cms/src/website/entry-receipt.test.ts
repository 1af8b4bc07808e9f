import { describe, expect, it } from 'vitest';
import { type Facts, toEntryReceipt } from './entry-receipt';

const publisher = { live: null, building: null, problem: null, warnings: [], held: null, history: [] };
const SINCE = '2026-11-23T10:42:00.000Z';
const pages = [{ path: '/faqs/', title: 'FAQs' }];
const live = { live: true, since: SINCE, searchSince: SINCE, problem: null, pages };
const notYet = { ...live, live: false, since: null, searchSince: null };

const receiptOf = (facts: Partial<Facts>) =>
  toEntryReceipt({
    lastChange: { action: 'publish' },
    publisher,
    receipt: live,
    missed: null,
    leftOut: [],
    siteUrl: 'https://pain.example.org',
    ...facts,
  });

describe('the receipt of an entry', () => {
  it('says since when it is live and where', () => {
    expect(receiptOf({})).toEqual({
      status: 'live',
      since: SINCE,
      searchSince: SINCE,
      problem: null,
      leftOut: [],
      pages: [{ title: 'FAQs', url: 'https://pain.example.org/faqs/' }],
    });
  });

  it.each<[string, Partial<Facts>]>([
    ['draft', { lastChange: null }],
    ['waiting', { receipt: notYet }],
    ['building', { receipt: notYet, publisher: { ...publisher, building: SINCE } }],
    ['gone', { lastChange: { action: 'unpublish' } }],
    [
      'held',
      { receipt: notYet, publisher: { ...publisher, held: { release: 'r', since: SINCE, by: 'Sam' } } },
    ],
    ['leaving', { lastChange: { action: 'unpublish' }, receipt: notYet }],
    ['unknown', { publisher: null, receipt: null }],
  ])('is %s when that is how things stand', (status, facts) => {
    expect(receiptOf(facts).status).toBe(status);
  });

  it('tells what keeps it from going live', () => {
    const problem = { kind: 'DiskError', message: 'The disk is full', confirmation: null };
    expect(receiptOf({ receipt: notYet, publisher: { ...publisher, problem } })).toMatchObject({
      status: 'problem',
      problem: 'The disk is full',
    });
  });

  it('tells why it alone is kept back', () => {
    expect(receiptOf({ receipt: { ...notYet, problem: 'It links to /soon/.' } })).toMatchObject({
      status: 'problem',
      problem: 'It links to /soon/.',
    });
  });

  it('stays live when something else has a problem', () => {
    const problem = { kind: 'ContentError', message: 'Page “B” (xyz) cannot be shown', confirmation: null };
    expect(receiptOf({ publisher: { ...publisher, problem } })).toMatchObject({
      status: 'live',
      problem: null,
    });
  });

  it('tells what was missed at its planned time', () => {
    expect(receiptOf({ missed: 'It could not be published on Monday' }).problem).toContain('on Monday');
  });
});
