import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { aPage, aTestimonial, block, leastSite, SITE_URL } from '../fixtures/documents.ts';
import { renewPreview } from './make-preview.ts';

const TODAY = new Date('2026-11-23T12:00:00.000Z');
const TOMORROW = new Date('2026-11-24T12:00:00.000Z');
const consent = { scope: 'website', givenOn: '2026-01-01', expiresOn: '2026-11-24', withdrawnOn: null };
const all = block('Testimonials', 'testimonials', { show: 'all', testimonials: [] });
const page = { slug: 'p', blocks: [all] };
const published = leastSite(aPage('p', page), aTestimonial('t', { title: 'My words', consent }));
const raw = { documentId: 'f', updatedAt: TODAY.toISOString(), question: 'Why?' };
const draft = { type: 'faq', id: 'f', draft: raw, isWithdrawn: false };
const renew = (...[last, key, now]: [Parameters<typeof renewPreview>[0], string, Date]) =>
  renewPreview(last, key, { draft, published, now });
const shownIn = ({ preview }: ReturnType<typeof renewPreview>) =>
  JSON.stringify(preview.site?.routes.find(({ path }) => path === '/p/')?.view.blocks);

beforeEach(() => {
  for (const name of ['CMS_URL', 'BUILD_TOKEN', 'PREVIEW_TOKEN']) vi.stubEnv(name, 'http://cms');
  vi.stubEnv('SITE_URL', SITE_URL);
  vi.stubEnv('PORT', '8091');
});
afterEach(() => vi.unstubAllEnvs());

test('a preview is kept while draft and published content stay the same', () => {
  const made = renew(undefined, 'a', TODAY);
  expect(renew(made, 'a', TODAY)).toBe(made);
  expect(renew(made, 'b', TODAY)).not.toBe(made);
});

test('a preview of yesterday shows no testimonial whose consent has ended since, and open pages learn of it', () => {
  const made = renew(undefined, 'a', TODAY);
  const renewed = renew(made, 'a', TOMORROW);
  expect(shownIn(made)).toContain('My words');
  expect(shownIn(renewed)).not.toContain('My words');
  expect(renewed.preview.version).not.toBe(made.preview.version);
  expect(renew(renewed, 'a', TOMORROW)).toBe(renewed);
});
