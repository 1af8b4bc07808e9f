import type { Document } from '@pain/schema';
import { byKey } from '@pain/schema';
import { describe, expect, it } from 'vitest';
import { anFaq, aPage, leastSite, SITE_URL } from '../fixtures/documents.ts';
import type { KeptBack } from '../manifest/site-manifest.ts';
import { toRoutes } from '../routes/to-routes.ts';
import { keepBack, refuseUnread } from './kept-back.ts';

const NOW = new Date('2026-11-23T10:00:00.000Z');
const published = (documents: readonly Document[], ...unread: string[]) => ({
  documents: byKey(documents),
  unread: new Map(unread.map((key) => [key, null])),
});
const store = (documents: Record<string, unknown>) => JSON.parse(JSON.stringify(documents)) as KeptBack;

describe('an entry that is kept back', () => {
  it('is shown as it was before, and all others as they are', () => {
    const before = aPage('about', { title: 'About', slug: 'about' });
    const after = aPage('about', { title: 'About us', slug: 'about' });
    const news = aPage('news', { title: 'News', slug: 'news' });
    const kept = keepBack(published(leastSite(after, news)), store({ 'page:about': before }));
    expect(toRoutes(kept, NOW, SITE_URL)).toEqual(toRoutes(leastSite(before, news), NOW, SITE_URL));
  });

  it('is left out when there was none before', () => {
    const content = published(leastSite(anFaq('new')));
    expect(keepBack(content, store({ 'faq:new': null }))).toEqual(leastSite());
  });

  it('is shown as it was also when what is published of it cannot be', () => {
    const before = anFaq('old');
    const content = published(leastSite(), 'faq:old');
    expect(keepBack(content, store({ 'faq:old': before }))).toEqual(leastSite(before));
  });

  it('has nothing in the fields that were added since, rather than no such fields', () => {
    const { topic: _topic, ...before } = anFaq('old');
    const content = published(leastSite(), 'faq:old');
    expect(keepBack(content, store({ 'faq:old': before }))).toEqual(
      leastSite({ ...anFaq('old'), topic: null }),
    );
  });

  it('is gone when it was taken down meanwhile, such as by somebody who withdrew their consent', () => {
    expect(keepBack(published(leastSite()), store({ 'faq:old': anFaq('old') }))).toEqual(leastSite());
  });
});

describe('an entry that cannot be shown', () => {
  const unread = new Map(
    ['faq:a', 'faq:b'].map((key) => [key, { message: `${key} is empty.`, documents: [] }]),
  );

  it('is refused with all others that are', () => {
    expect(() => refuseUnread({ unread }, {})).toThrow('faq:a is empty.\nfaq:b is empty.');
  });

  it('is not refused while it is kept back', () => {
    expect(() => refuseUnread({ unread }, { 'faq:a': null })).toThrow(/^faq:b is empty\.$/);
    expect(() => refuseUnread({ unread }, { 'faq:a': null, 'faq:b': null })).not.toThrow();
  });
});
