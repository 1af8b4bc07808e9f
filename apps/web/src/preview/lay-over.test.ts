import { contentTypes, parseDraft } from '@pain/schema';
import { testEvent } from '@pain/schema/fixtures';
import { expect, test } from 'vitest';
import { anEvent, anFaq, aPage, aTestimonial, block, leastSite, SITE_URL } from '../fixtures/documents.ts';
import { type Site, toRoutes } from '../routes/to-routes.ts';
import { compareSites, findShowing, layOver, tryRoutes } from './lay-over.ts';

const NOW = new Date('2026-11-23T12:00:00.000Z');
const allFaqs = block('FaqList', 'faqList', { show: 'all', faqs: [] });
const published = leastSite(
  aPage('p', { slug: 'p', blocks: [allFaqs] }),
  aPage('q', { slug: 'q' }),
  anFaq('f'),
);
const before = toRoutes(published, NOW, SITE_URL);

function lay(draft: (typeof published)[number]): Site {
  return toRoutes(layOver(published, draft), NOW, SITE_URL);
}

test('a draft of a question changes the pages that show it, and no other', () => {
  const after = lay(anFaq('f', { question: 'Another?' }));
  const changes = compareSites(before, after, { type: 'faq', id: 'f' });
  expect(changes).toEqual([{ path: '/p/', title: 'A page', kind: 'changed' }]);
  expect(findShowing(after, { type: 'faq', id: 'f' }, changes)).toEqual(['/p/']);
});

test('a page that moves is new in one place and gone from the other, its own first', () => {
  const changes = compareSites(before, lay(aPage('q', { slug: 'r' })), { type: 'page', id: 'q' });
  expect(changes.map(({ path, kind }) => [path, kind])).toEqual(
    expect.arrayContaining([
      ['/r/', 'new'],
      ['/q/', 'gone'],
    ]),
  );
  expect(changes[0]?.path).toBe('/r/');
});

test('a draft of a type that the command wrote is a page of its own, and one line more in its list', () => {
  const types = [...contentTypes, testEvent];
  const [draft, own] = [anEvent('e'), { type: 'test-event', id: 'e' }];
  const after = toRoutes(layOver(published, draft), NOW, SITE_URL, types);
  const changes = compareSites(toRoutes(published, NOW, SITE_URL, types), after, own);
  expect(changes.map(({ path, kind }) => `${path} ${kind}`)).toEqual([
    '/test-events/e/ new',
    '/test-events/ changed',
    '/a-to-z/ changed',
  ]);
  expect(findShowing(after, own, changes)[0]).toBe('/test-events/e/');
});

test('a draft changes the booklet and the A to Z where they show it, too', () => {
  const inMenu = leastSite(
    aPage('p', { slug: 'p', navigationOrder: 1, blocks: [allFaqs] }),
    aPage('q', { slug: 'q' }),
    anFaq('f'),
  );
  const changesOf = (draft: (typeof inMenu)[number]) =>
    compareSites(toRoutes(inMenu, NOW, SITE_URL), toRoutes(layOver(inMenu, draft), NOW, SITE_URL), {
      type: draft.type,
      id: draft.id,
    });
  expect(changesOf(anFaq('f', { question: 'Another?' }))).toEqual([
    { path: '/p/', title: 'A page', kind: 'changed' },
    { path: '/booklet/', title: 'Booklet', kind: 'changed' },
  ]);
  const renamed = changesOf(aPage('q', { slug: 'q', title: 'Renamed' }));
  expect(renamed.map(({ title }) => title)).toEqual(['Renamed', 'A to Z of pages']);
});

test('the draft of a testimonial is shown before its person has agreed to how it looks', () => {
  const all = block('Testimonials', 'testimonials', { show: 'all', testimonials: [] });
  const withList = leastSite(aPage('p', { slug: 'p', blocks: [all] }), aTestimonial('other'));
  const draft = aTestimonial('t', { title: 'My words' });
  const [list] =
    toRoutes(layOver(withList, draft), NOW, SITE_URL).routes.find(({ path }) => path === '/p/')?.view
      .blocks ?? [];
  expect(list).toMatchObject({ testimonials: [{ title: 'My words' }] });
});

test('a draft that is the same as what is published changes nothing', () => {
  expect(compareSites(before, lay(anFaq('f')), { type: 'faq', id: 'f' })).toEqual([]);
});

test('an unfinished draft of any type makes a site, or says why not', () => {
  const raw = { documentId: 'new', updatedAt: NOW.toISOString() };
  for (const type of contentTypes.filter(({ name }) => name !== 'redirect' && name !== 'site-setting')) {
    const result = tryRoutes(() => layOver(published, parseDraft(type, raw)), NOW, SITE_URL);
    expect(result, type.name).toHaveProperty('site');
  }
});
