import { idlePublisher as publisher } from '@pain/schema/fixtures';
import { describe, expect, it } from 'vitest';
import { type Facts, toEntryReceipt } from './entry-receipt';

const SINCE = '2026-11-23T10:42:00.000Z';
const pages = [{ path: '/faqs/', title: 'FAQs' }];
const live = { live: true, since: SINCE, searchSince: SINCE, problem: null, pages, files: [] };
const notYet = { ...live, live: false, since: null, searchSince: null };

const held = { release: 'r', since: SINCE, by: 'Sam' };
const problem = { at: SINCE, kind: 'DiskError', message: 'The disk is full', confirmation: null };
const unpublish = { action: 'unpublish' };

const receiptOf = (facts: Partial<Facts>) =>
  toEntryReceipt({
    lastChange: { action: 'publish' },
    publisher,
    receipt: live,
    fault: null,
    missed: null,
    unseen: null,
    leftOut: [],
    siteUrl: 'https://pain.example.org',
    ...facts,
  });

describe('the receipt of an entry', () => {
  it('says since when it is live and where', () => {
    expect(receiptOf({})).toEqual({
      status: 'live',
      fault: null,
      since: SINCE,
      searchSince: SINCE,
      problem: null,
      mayDismiss: false,
      unseen: null,
      leftOut: [],
      pages: [{ title: 'FAQs', url: 'https://pain.example.org/faqs/' }],
    });
  });

  it('says of what is live why it stays as it is', () => {
    const problem = 'FAQ “How?” cannot be shown';
    expect(receiptOf({ receipt: { ...live, problem } })).toMatchObject({
      status: 'live',
      since: SINCE,
      problem,
    });
    expect(receiptOf({ receipt: { ...live, problem }, lastChange: unpublish }).problem).toBeNull();
  });

  it('says why nobody can see what is live, and nothing of it before', () => {
    const unseen = { isToCome: true, reason: 'It will be seen from Monday.' };
    expect(receiptOf({ unseen }).unseen).toEqual(unseen);
    expect(receiptOf({ unseen, receipt: notYet }).unseen).toBeNull();
    expect(receiptOf({ unseen, lastChange: unpublish }).unseen).toBeNull();
  });

  it.each<[string, Partial<Facts>]>([
    ['draft', { lastChange: null }],
    ['waiting', { receipt: notYet }],
    ['building', { receipt: notYet, publisher: { ...publisher, building: SINCE } }],
    ['gone', { lastChange: unpublish }],
    ['held', { receipt: notYet, publisher: { ...publisher, held } }],
    ['leaving', { lastChange: unpublish, receipt: notYet }],
    ['shown-again', { lastChange: unpublish, receipt: notYet, publisher: { ...publisher, held } }],
    ['stuck', { lastChange: unpublish, receipt: notYet, publisher: { ...publisher, problem } }],
    ['stuck', { lastChange: { action: 'delete' }, receipt: { ...notYet, problem: 'It links to /soon/.' } }],
    ['unknown', { publisher: null, receipt: null }],
  ])('is %s when that is how things stand', (status, facts) => {
    expect(receiptOf(facts).status).toBe(status);
  });

  it.each([
    ['going live', 'publish', 'problem'],
    ['leaving the website', 'unpublish', 'stuck'],
  ])('tells what keeps it from %s', (_what, action, status) => {
    const facts = { lastChange: { action }, receipt: notYet, publisher: { ...publisher, problem } };
    expect(receiptOf(facts)).toMatchObject({ status, problem: 'The disk is full' });
  });

  it('tells why it alone is kept back', () => {
    expect(receiptOf({ receipt: { ...notYet, problem: 'It links to /soon/.' } })).toMatchObject({
      status: 'problem',
      problem: 'It links to /soon/.',
    });
  });

  it('says why nothing is known, and only then', () => {
    const fault = 'other-version';
    expect(receiptOf({ publisher: null, receipt: null, fault })).toMatchObject({ status: 'unknown', fault });
    expect(receiptOf({ lastChange: null, publisher: null, receipt: null, fault })).toMatchObject({
      status: 'draft',
      fault: null,
    });
  });

  it('stays live when something else has a problem', () => {
    expect(receiptOf({ publisher: { ...publisher, problem } })).toMatchObject({
      status: 'live',
      problem: null,
    });
  });

  it('tells what was missed at its planned time, which those who may can dismiss', () => {
    const missed = { problem: 'It could not be published on Monday', mayDismiss: true };
    expect(receiptOf({ missed })).toMatchObject({ problem: missed.problem, mayDismiss: true });
    expect(receiptOf({ missed: { ...missed, mayDismiss: false } }).mayDismiss).toBe(false);
    const ofWebsite = receiptOf({ missed, receipt: { ...notYet, problem: 'It links to /soon/.' } });
    expect(ofWebsite).toMatchObject({ problem: 'It links to /soon/.', mayDismiss: false });
  });
});
