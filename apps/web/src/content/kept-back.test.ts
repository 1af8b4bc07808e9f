import { describe, expect, it } from 'vitest';
import { anFaq, aPage, leastSite } from '../fixtures/documents.ts';
import { toRoutes } from '../routes/to-routes.ts';
import { parseKeptBack } from '../site-manifest.ts';
import { keepBack } from './kept-back.ts';

const NOW = new Date('2026-11-23T10:00:00.000Z');
const store = (documents: Record<string, unknown>) => parseKeptBack(JSON.stringify(documents));

describe('an entry that is kept back', () => {
  it('is shown as it was before, and all others as they are', () => {
    const before = aPage('about', { title: 'About', slug: 'about' });
    const after = aPage('about', { title: 'About us', slug: 'about' });
    const news = aPage('news', { title: 'News', slug: 'news' });
    const kept = keepBack(leastSite(after, news), store({ 'page:about': before }));
    expect(toRoutes(kept, NOW)).toEqual(toRoutes(leastSite(before, news), NOW));
  });

  it('is left out when there was none before', () => {
    const documents = leastSite(anFaq('new'));
    expect(keepBack(documents, store({ 'faq:new': null }))).toEqual(leastSite());
  });

  it('is shown as it was also when it is not published any more', () => {
    const before = anFaq('old');
    expect(keepBack(leastSite(), store({ 'faq:old': before }))).toEqual(leastSite(before));
  });
});
