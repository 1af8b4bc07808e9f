import { ContentError, faultsOf } from '@pain/schema';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  anAlert,
  anFaq,
  aPage,
  aRedirect,
  aTestimonial,
  block,
  leastSite,
  paragraph,
  SITE_URL,
  settings,
} from '../fixtures/documents.ts';
import { toRoutes } from './to-routes.ts';

const NOW = new Date('2026-11-23T12:00:00.000Z');
const faqList = (...ids: string[]) =>
  block('FaqList', 'faqList', { show: 'Only_those_chosen', faqs: ids.map((documentId) => ({ documentId })) });
const allFaqs = block('FaqList', 'faqList', { show: 'All', faqs: [] });
const build = (...documents: Parameters<typeof leastSite>) =>
  toRoutes(leastSite(...documents), NOW, SITE_URL);
const routeAt = (site: ReturnType<typeof build>, path: string) =>
  site.routes.find((route) => route.path === path);

function refusal(make: () => unknown): string {
  try {
    make();
  } catch (error) {
    if (error instanceof ContentError) return error.message;
    throw error;
  }
  throw new Error('It was accepted.');
}

describe('paths', () => {
  it('puts the home page at the root, whatever its address', () => {
    expect(build().routes.map(({ path }) => path)).toEqual(['/']);
  });

  it('puts a page below its parents', () => {
    const site = build(
      aPage('b', { slug: 'below', parent: { documentId: 'a' } }),
      aPage('a', { slug: 'above', parent: { documentId: 'home' } }),
    );
    expect(site.routes.map(({ path }) => path)).toEqual(['/', '/above/', '/above/below/']);
    expect(routeAt(site, '/above/below/')?.view.breadcrumbs).toEqual([
      { text: 'Home', href: '/' },
      { text: 'A page', href: '/above/' },
    ]);
  });

  it('are the same in whatever order the documents come', () => {
    const documents = leastSite(aPage('a', { slug: 'a' }), aPage('b', { slug: 'b' }), anFaq('f'));
    fc.assert(
      fc.property(fc.shuffledSubarray(documents, { minLength: documents.length }), (shuffled) => {
        expect(toRoutes(shuffled, NOW, SITE_URL)).toEqual(toRoutes(documents, NOW, SITE_URL));
      }),
    );
  });
});

describe('what cannot make a site', () => {
  it('is an empty CMS', () => {
    expect(refusal(() => toRoutes([], NOW, SITE_URL))).toMatchInlineSnapshot(`
      "Site settings cannot be shown:
        - Nothing is published: the CMS is empty, or the site settings were unpublished
      Publish "Site settings" in the CMS."
    `);
  });

  it('is a home page that is not published', () => {
    expect(refusal(() => toRoutes([settings('settings')], NOW, SITE_URL))).toMatchInlineSnapshot(`
      "Site settings cannot be shown:
        - Home page: the page chosen here is not published
      Publish that page, or choose another in "Site settings"."
    `);
  });

  it('is two pages at one path', () => {
    const twins = [
      aPage('one', { title: 'One', slug: 'same' }),
      aPage('two', { title: 'Two', slug: 'same' }),
    ];
    expect(refusal(() => build(...twins))).toMatchInlineSnapshot(`
      "Page “One” (one) and Page “Two” (two) cannot be shown:
        - Web address: both are at /same/
      Change the address of one of them and publish it again."
    `);
  });

  it('is a parent that is not published', () => {
    expect(refusal(() => build(aPage('a', { parent: { documentId: 'gone' } })))).toMatchInlineSnapshot(`
      "Page “A page” (a) cannot be shown:
        - Parent page: the page above it is not published
      Publish the parent page, or choose another, and publish this page again."
    `);
  });

  it('is a circle of parents', () => {
    const circle = [
      aPage('a', { title: 'A', slug: 'a', parent: { documentId: 'b' } }),
      aPage('b', { title: 'B', slug: 'b', parent: { documentId: 'a' } }),
    ];
    expect(refusal(() => build(...circle))).toContain('above each other in a circle');
  });

  it('is a redirect that hides a page', () => {
    expect(refusal(() => build(aPage('a', { slug: 'old' }), aRedirect('r')))).toContain(
      'there is a page at /old/',
    );
  });

  it('is a redirect that hides a page behind percent signs', () => {
    expect(refusal(() => build(aPage('a', { slug: 'old' }), aRedirect('r', { from: '/%6Fld' })))).toContain(
      'there is a page at /old/',
    );
  });

  it.each(['/%61/', '/b/?back=1#top'])('is a redirect that leads back by way of %s', (to) => {
    const circle = [aRedirect('r', { from: '/a/', to: '/b' }), aRedirect('s', { from: '/%62/', to })];
    expect(refusal(() => build(...circle))).toContain('in a circle');
  });

  it('is a redirect in a circle', () => {
    const circle = [aRedirect('r', { from: '/a/', to: '/b' }), aRedirect('s', { from: '/b', to: '/a/' })];
    expect(refusal(() => build(...circle))).toContain('in a circle');
  });
});

/** The entries that each fault names. */
function culprits(...documents: Parameters<typeof leastSite>): string[][] {
  try {
    build(...documents);
  } catch (error) {
    return faultsOf(error).map((fault) => fault.documents.map(({ ref, id }) => `${ref}:${id}`));
  }
  return [];
}

describe('what cannot make a site is told all at once, with every entry without which it would not be', () => {
  const twin = (id: string) => aPage(id, { slug: 'same' });

  it.each<[string, Parameters<typeof leastSite>, string[][]]>([
    ['pages at one address', [twin('a'), twin('b'), twin('c')], [['page:a', 'page:b', 'page:c']]],
    [
      'pages that go with a parent that is not there',
      [aPage('a', { parent: { documentId: 'gone' } }), aPage('b', { parent: { documentId: 'a' } })],
      [['page:a', 'page:b']],
    ],
    [
      'several parents that are not there',
      [aPage('a', { parent: { documentId: 'gone' } }), aPage('b', { parent: { documentId: 'lost' } })],
      [['page:a'], ['page:b']],
    ],
    [
      'a redirect and the page it hides',
      [aPage('a', { slug: 'old' }), aRedirect('r')],
      [['redirect:r', 'page:a']],
    ],
    ['redirects from one address', [aRedirect('r'), aRedirect('s')], [['redirect:r', 'redirect:s']]],
  ])('%s', (_what, documents, expected) => {
    expect(culprits(...documents)).toEqual(expected);
  });
});

describe('redirects', () => {
  it.each([
    ['/%6Flder', '/older/'],
    ['/sch%C3%B6n/', '/schön/'],
    ['/100%25/', '/100%25/'],
    ['/100%/', '/100%25/'],
    ['/what%3F/', '/what%3F/'],
    ['/a%2561/', '/a%2561/'],
  ])('from %s leave from the one address that stands for the same path', (from, leaving) => {
    expect(build(aRedirect('r', { from, to: '/' })).redirects).toEqual([{ from: leaving, to: '/' }]);
  });

  it('lead straight to their end', () => {
    const chain = [aRedirect('r', { from: '/a', to: '/b/' }), aRedirect('s', { from: '/b/', to: '/c/' })];
    expect(build(...chain).redirects).toEqual([
      { from: '/a/', to: '/c/' },
      { from: '/b/', to: '/c/' },
    ]);
  });

  const onSite = (...redirects: Parameters<typeof leastSite>) =>
    toRoutes(leastSite(...redirects), NOW, SITE_URL).redirects;

  it('lead straight to their end also where one names the site itself', () => {
    const to = `${SITE_URL}/b?x=1`;
    const chain = [aRedirect('r', { from: '/a', to }), aRedirect('s', { from: '/b/', to: '/c/#part' })];
    expect(onSite(...chain)[0]).toEqual({ from: '/a/', to: '/c/#part' });
    expect(onSite(aRedirect('r', { from: '/a', to }))).toEqual([{ from: '/a/', to: '/b?x=1' }]);
  });

  it('are refused in a circle also where one names the site itself', () => {
    const circle = [
      aRedirect('r', { from: '/a/', to: `${SITE_URL}/b` }),
      aRedirect('s', { from: '/b', to: '/a/' }),
    ];
    expect(refusal(() => onSite(...circle))).toContain('in a circle');
    expect(refusal(() => onSite(aRedirect('r', { from: '/a/', to: `${SITE_URL}/a/` })))).toContain(
      'in a circle',
    );
  });

  it('to another website are left alone, whatever its paths', () => {
    const to = 'https://www.pain.example.org/a/';
    expect(onSite(aRedirect('r', { from: '/a/', to }))).toEqual([{ from: '/a/', to }]);
  });
});

describe('blocks', () => {
  it('show the chosen FAQs in their order, without those that are not published', () => {
    const site = build(
      aPage('p', { slug: 'faqs', blocks: [faqList('two', 'gone', 'one')] }),
      anFaq('one', { question: 'One?', slug: 'one' }),
      anFaq('two', { question: 'Two?', slug: 'two' }),
    );
    expect(routeAt(site, '/faqs/')?.view.blocks).toMatchObject([
      { groups: [{ topic: null, faqs: [{ question: 'Two?' }, { question: 'One?' }] }] },
    ]);
  });

  it('are left out when they only link to a page that is taken down, which stops nothing else', () => {
    const blocks = [
      block('ActionLink', 'actionLink', { text: 'Go', page: { documentId: 'gone' } }),
      block('ActionLink', 'actionLink', { text: 'Stay', page: null, address: '/a/' }),
    ];
    const { routes } = build(aPage('a', { slug: 'a', blocks }));
    expect(routes.find(({ path }) => path === '/a/')?.view.blocks).toMatchObject([{ text: 'Stay' }]);
  });

  it('are left out when none of the chosen FAQs is published, and never show all instead', () => {
    const site = build(aPage('p', { slug: 'faqs', blocks: [faqList('gone')] }), anFaq('one'));
    expect(routeAt(site, '/faqs/')?.view.blocks).toEqual([]);
    expect(routeAt(site, '/faqs/')?.documents).toEqual([{ ref: 'page', id: 'p' }]);
  });

  it('are left out when they have nothing to say, so that no heading stands above nothing', () => {
    const contact = block('ContactDetails', 'contactDetails', { heading: 'The service' });
    const cards = block('PageCards', 'pageCards', { heading: 'See also', pages: [{ documentId: 'gone' }] });
    expect(routeAt(build(aPage('p', { blocks: [contact, cards] })), '/a-page/')?.view.blocks).toEqual([]);
    const reachable = toRoutes(
      [
        settings('s', { phone: '01234 567890' }),
        aPage('home', { slug: 'home' }),
        aPage('p', { blocks: [contact] }),
      ],
      NOW,
      SITE_URL,
    );
    expect(routeAt(reachable, '/a-page/')?.view.blocks).toMatchObject([{ block: 'contact-details' }]);
  });

  it('show all FAQs by topic, those without a topic last', () => {
    const site = build(
      aPage('p', { slug: 'faqs', blocks: [allFaqs] }),
      anFaq('a', { question: 'A?', slug: 'a', topic: 'Work' }),
      anFaq('b', { question: 'B?', slug: 'b' }),
      anFaq('c', { question: 'C?', slug: 'c', topic: 'Home', order: 2 }),
      anFaq('d', { question: 'D?', slug: 'd', topic: 'Home', order: 1 }),
    );
    const [list] = routeAt(site, '/faqs/')?.view.blocks ?? [];
    const groups = list?.block === 'faq-list' ? list.groups : [];
    expect(groups.map(({ topic, faqs }) => [topic, ...faqs.map(({ question }) => question)])).toEqual([
      ['Home', 'D?', 'C?'],
      ['Work', 'A?'],
      [null, 'B?'],
    ]);
  });

  it('show the pages below when page cards name none', () => {
    const cards = block('PageCards', 'pageCards', { pages: [] });
    const site = build(
      aPage('top', { slug: 'top', blocks: [cards] }),
      aPage('child', { title: 'Child', slug: 'child', parent: { documentId: 'top' } }),
    );
    expect(routeAt(site, '/top/')?.view.blocks).toMatchObject([
      { cards: [{ title: 'Child', href: '/top/child/' }] },
    ]);
  });
});

describe('testimonials and alerts', () => {
  const all = block('Testimonials', 'testimonials', { show: 'All', testimonials: [] });
  const consent = (fields: object) => ({
    consent: { scope: 'This_website', givenOn: '2026-01-01', ...fields },
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
  ])('the site changes by itself at the moment at which a consent ends: %s', (_when, expiresOn, ends) => {
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
    expect(home?.documents).toContainEqual({ ref: 'alert', id: 'a' });
    expect(home?.view.lastModified).toBe('2026-11-01T09:00:00.000Z');
  });

  it('an alert for chosen pages is shown on those alone, the most severe first', () => {
    const site = build(
      aPage('p'),
      anAlert('a', { where: 'Only_on_the_pages_chosen', pages: [{ documentId: 'p' }] }),
      anAlert('b', { heading: 'Fire', severity: 'Urgent' }),
    );
    expect(routeAt(site, '/a-page/')?.view.alerts.map(({ heading }) => heading)).toEqual(['Fire', 'Closed']);
    expect(routeAt(site, '/')?.view.alerts.map(({ heading }) => heading)).toEqual(['Fire']);
  });

  it('tell when the site next changes by itself', () => {
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
      { ref: 'page', id: 'p' },
      { ref: 'faq', id: 'one' },
    ]);
  });
});

it('an alert whose only page is not published is shown nowhere, rather than everywhere', () => {
  const alert = anAlert('a', { where: 'Only_on_the_pages_chosen', pages: [] });
  expect(toRoutes(leastSite(alert), new Date(), SITE_URL).routes.flatMap(({ view }) => view.alerts)).toEqual(
    [],
  );
});
