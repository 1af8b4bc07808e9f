import { describe, expect, it } from 'vitest';
import {
  anAlert,
  anFaq,
  aPage,
  aTestimonial,
  block,
  leastSite,
  paragraph,
  SITE_URL,
} from '../fixtures/documents.ts';
import { build, NOW, routeAt } from '../fixtures/site.ts';
import { toRoutes } from './to-routes.ts';

const faqList = (...ids: string[]) =>
  block('FaqList', 'faqList', { show: 'chosen', faqs: ids.map((documentId) => ({ documentId })) });

describe('testimonials and alerts', () => {
  const all = block('Testimonials', 'testimonials', { show: 'all', testimonials: [] });
  const consent = (fields: object) => ({
    consent: { scope: 'website', givenOn: '2026-01-01', ...fields },
  });
  const shown = (fields: Record<string, unknown>, now = NOW) => {
    const site = toRoutes(leastSite(aPage('p', { blocks: [all] }), aTestimonial('t', fields)), now, SITE_URL);
    const [list] = routeAt(site, '/a-page/')?.view.blocks ?? [];
    return list?.block === 'testimonials' && list.testimonials.length === 1;
  };

  it.each([
    ['without consent', {}, false],
    ['with consent in force', consent({}), true],
    ['with consent that expires later', consent({ expiresOn: '2026-11-24' }), true],
    ['with consent that expires today', consent({ expiresOn: '2026-11-23' }), false],
    ['with consent that was withdrawn', consent({ withdrawnOn: '2026-11-01' }), false],
    ['with consent that begins tomorrow', consent({ givenOn: '2026-11-24' }), false],
    ['marked as an example', { example: true }, true],
  ])('a testimonial %s is shown: %#', (_what, fields, expected) => {
    expect(shown(fields)).toBe(expected);
  });

  it.each([
    ['in winter', '2026-11-25', '2026-11-25T00:00:00.000Z'],
    ['in summer', '2027-07-02', '2027-07-01T23:00:00.000Z'],
    ['on the day on which summer time begins', '2027-03-28', '2027-03-28T00:00:00.000Z'],
    ['on the day on which summer time ends', '2027-10-31', '2027-10-30T23:00:00.000Z'],
  ])('the site changes automatically at the moment at which a consent ends: %s', (_when, expiresOn, ends) => {
    const ending = consent({ expiresOn });
    expect(build(aTestimonial('t', ending)).nextChangeAt).toBe(ends);
    expect(shown(ending, new Date(Date.parse(ends) - 1))).toBe(true);
    expect(shown(ending, new Date(ends))).toBe(false);
  });

  it('an alert is shown from its beginning and until its end', () => {
    const alert = anAlert('a', { from: '2026-11-23T12:00:00.000Z', until: '2026-11-23T13:00:00.000Z' });
    const alertsAt = (now: string) =>
      toRoutes(leastSite(alert), new Date(now), SITE_URL).routes[0]?.view.alerts.length;
    expect(alertsAt('2026-11-23T11:59:59.999Z')).toBe(0);
    expect(alertsAt('2026-11-23T12:00:00.000Z')).toBe(1);
    expect(alertsAt('2026-11-23T13:00:00.000Z')).toBe(0);
  });

  it('an alert is among the documents that its pages show, without making them look newer', () => {
    const alert = anAlert('a', { publishedAt: '2026-11-22T09:00:00.000Z' });
    const [home] = toRoutes(leastSite(alert), NOW, SITE_URL).routes;
    expect(home?.documents).toContainEqual({ type: 'alert', id: 'a' });
    expect(home?.view.lastModified).toBe('2026-11-01T09:00:00.000Z');
  });

  it('an alert for chosen pages is shown on those alone, the most severe first', () => {
    const site = build(
      aPage('p'),
      anAlert('a', { where: 'pages', pages: [{ documentId: 'p' }] }),
      anAlert('b', { heading: 'Fire', severity: 'urgent' }),
    );
    expect(routeAt(site, '/a-page/')?.view.alerts.map(({ heading }) => heading)).toEqual(['Fire', 'Closed']);
    expect(routeAt(site, '/')?.view.alerts.map(({ heading }) => heading)).toEqual(['Fire']);
  });

  it('an alert is shown on the pages that any field of it chooses', () => {
    const alert = anAlert('a', { where: 'pages', pages: [] });
    // As a type of alerts would have it that can stand above entries of another type as well.
    const more = { ...alert, news: [{ type: 'page', id: 'p' }] } as typeof alert;
    const site = build(aPage('p'), more);
    expect(site.routes.map(({ path, view }) => [path, view.alerts.length])).toEqual([
      ['/', 0],
      ['/a-page/', 1],
    ]);
  });

  it('tell when the site next changes automatically', () => {
    const site = build(
      anAlert('a', { from: '2026-11-25T00:00:00.000Z' }),
      aTestimonial('t', consent({ expiresOn: '2026-11-24' })),
    );
    expect(site.nextChangeAt).toBe('2026-11-24T00:00:00.000Z');
  });
});

describe('the digest of a page', () => {
  const digests = (...documents: Parameters<typeof leastSite>) =>
    new Map(build(...documents).routes.map(({ path, digest }) => [path, digest]));
  const page = aPage('p', { slug: 'faqs', blocks: [faqList('one')] });

  it('changes when an FAQ that it shows changes, and no other page’s does', () => {
    const before = digests(page, anFaq('one'), aPage('q', { slug: 'other' }));
    const after = digests(
      page,
      anFaq('one', { answer: paragraph('Something else.') }),
      aPage('q', { slug: 'other' }),
    );
    expect(after.get('/faqs/')).not.toBe(before.get('/faqs/'));
    expect(after.get('/other/')).toBe(before.get('/other/'));
  });

  it('changes on every page when the navigation changes', () => {
    const before = digests(page, anFaq('one'));
    const after = digests(page, anFaq('one'), aPage('q', { slug: 'other', navigationOrder: 1 }));
    expect(after.get('/')).not.toBe(before.get('/'));
    expect(after.get('/faqs/')).not.toBe(before.get('/faqs/'));
  });

  it('stays when something changes that no page shows', () => {
    expect(digests(page, anFaq('one'), anFaq('two', { slug: 'two' }))).toEqual(digests(page, anFaq('one')));
  });
});

describe('the last change of a page', () => {
  it('is the latest publication of anything in it', () => {
    const later = '2026-11-20T09:00:00.000Z';
    const site = build(aPage('p', { blocks: [faqList('one')] }), anFaq('one', { publishedAt: later }));
    expect(routeAt(site, '/a-page/')?.view.lastModified).toBe(later);
    expect(routeAt(site, '/a-page/')?.documents).toEqual([
      { type: 'page', id: 'p' },
      { type: 'faq', id: 'one' },
    ]);
  });
});

it('an alert whose only page is not published is shown nowhere, rather than everywhere', () => {
  const alert = anAlert('a', { where: 'pages', pages: [] });
  expect(toRoutes(leastSite(alert), new Date(), SITE_URL).routes.flatMap(({ view }) => view.alerts)).toEqual(
    [],
  );
});
