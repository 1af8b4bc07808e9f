import { describe, expect, it } from 'vitest';
import { anAlert, anFaq, aPage, block, leastSite, SITE_URL } from '../fixtures/documents.ts';
import { toRoutes } from '../routes/to-routes.ts';
import { toManifest } from './to-manifest.ts';

const NOW = new Date('2026-11-23T12:00:00.000Z');
const blocks = [block('FaqList', 'faqList', { show: 'All', faqs: [] })];
const documents = leastSite(
  aPage('in-menu', { title: 'Exercise', slug: 'exercise', navigationOrder: 1, blocks }),
  aPage('elsewhere', { title: 'Easy steps', slug: 'easy', parent: { documentId: 'in-menu' } }),
  anFaq('f'),
  anAlert('a'),
  anAlert('of-one-page', { where: 'Only_on_the_pages_chosen', pages: [{ documentId: 'in-menu' }] }),
);

describe('what a site says of the pages that are made of all others', () => {
  const { record } = toManifest(toRoutes(documents, NOW, SITE_URL), {
    state: { epoch: 'e', revision: 1, nonce: 'n' },
    documents,
  });
  const shownOn = (path: string) =>
    record.pages
      .find((page) => page.path === path)
      ?.documents.map(({ id }) => id)
      .sort();

  it('names the pages that the A to Z lists, and the alert above it', () => {
    expect(shownOn('/a-to-z/')).toEqual(['a', 'elsewhere', 'home', 'in-menu']);
  });

  it('names what the booklet prints: its pages and what their blocks show', () => {
    expect(shownOn('/booklet/')).toEqual(['a', 'f', 'home', 'in-menu']);
  });

  it('names no entry but the alert on the search page', () => {
    expect(shownOn('/search/')).toEqual(['a']);
  });
});
