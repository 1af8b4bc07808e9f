import { news } from '@pain/schema/fixtures';
import { describe, expect, it } from 'vitest';
import { checkEntry } from '../check-entry.ts';
import {
  faultsOf,
  file,
  heading,
  link,
  messagesOf,
  page,
  paragraph,
  picture,
  SITE,
  SITE_URL,
  text,
  words,
} from '../fixtures/fixtures.ts';
import type { Site } from './site.ts';

const image = (alternativeText: string | null, decorative = false) => ({
  __component: 'blocks.image',
  image: picture(alternativeText),
  decorative,
});

describe('what keeps an entry from being published', () => {
  it('is nothing when all is well', () => {
    const body = text(heading(2, 'First'), paragraph(words('See '), link('our programme', '/programme/')));
    expect(faultsOf('page', page(body, image('A group in a circle')))).toEqual([]);
  });

  it('is a picture that tells nothing to those who cannot see it, unless it is decorative', () => {
    expect(faultsOf('page', page(text(paragraph(words('Hello.'))), image(null)))).toMatchInlineSnapshot(`
      [
        {
          "block": {
            "index": 1,
            "label": "Picture",
          },
          "excerpt": "group.jpg",
          "field": "Picture",
          "level": "block",
          "message": "People who cannot see the picture “group.jpg” learn nothing from it. Click the pencil on it and write its alternative text, or choose Yes for “Decorative” if it gives no information.",
          "path": [
            "blocks",
            1,
            "image",
          ],
          "rule": "alternative",
        },
      ]
    `);
    expect(faultsOf('page', page(image(null, true)))).toEqual([]);
  });

  it('is a blank in each required field, at its place', () => {
    const blank = {
      title: ' ',
      slug: 'help',
      summary: null,
      blocks: [text(), { __component: 'blocks.steps' }],
    };
    const message = 'This is empty. Fill it in.';
    expect(faultsOf('page', blank)).toMatchObject([
      { path: ['title'], message },
      { path: ['summary'], message },
      { path: ['blocks', 0, 'body'], message },
      { path: ['blocks', 1, 'steps'], message },
    ]);
  });

  it('is that something it needs is not published', () => {
    const site: Site = { ...SITE, unpublishedTitle: () => 'Welcome' };
    expect(faultsOf('site-setting', { homePage: { documentId: 'p1' } }, site)).toContainEqual(
      expect.objectContaining({
        path: ['homePage'],
        message:
          '“Welcome” is not published, and this cannot be shown without it. Publish that first, or choose another.',
      }),
    );
  });

  it('is a second title, or a heading that skips a level, across the blocks of a page', () => {
    const draft = page(
      text(heading(1, 'Title'), heading(2, 'Section')),
      text(heading(3, 'Below'), heading(2, 'Section')),
      { __component: 'blocks.facts', heading: 'At a glance', facts: [{ label: 'Length', value: '8 weeks' }] },
      text(heading(4, 'Too deep')),
    );
    expect(faultsOf('page', draft).map(({ block, excerpt }) => [block?.index, excerpt])).toEqual([
      [0, 'Title'],
      [3, 'Too deep'],
    ]);
  });

  describe('is a heading that skips a level as rendered:', () => {
    const levelled = (level: number) => text(heading(level, `Level ${level}`));
    const skipping = (...blocks: object[]) => faultsOf('page', page(...blocks)).map(({ excerpt }) => excerpt);
    const card = {
      __component: 'blocks.care-card',
      level: 'urgent',
      heading: 'Call us if:',
      body: [paragraph(words('It hurts.'))],
    };
    const callout = { ...card, __component: 'blocks.warning-callout' };
    const list = { __component: 'blocks.do-dont-list', kind: 'do', items: 'rest' };
    const steps = (title: string | null) => ({
      __component: 'blocks.steps',
      heading: title,
      steps: [{ heading: 'A referral' }],
    });
    const image = { __component: 'blocks.image', image: picture('A group') };

    it.each([
      ['a card', card],
      ['a callout', callout],
      ['a list', list],
      ['steps without a heading', steps(null)],
    ])('%s is a section of its own', (_name, block) => {
      expect(skipping(levelled(2), levelled(3), block, levelled(4))).toEqual(['Level 4']);
      expect(skipping(block, levelled(3), levelled(4))).toEqual([]);
    });

    it('parts below a heading are of the level below it', () => {
      expect(skipping(steps('What happens'), levelled(4))).toEqual([]);
    });

    it('a picture, and a list of questions whose topics are not known here, change nothing', () => {
      const faqs = { __component: 'blocks.faq-list', heading: null, show: 'all' };
      expect(skipping(levelled(2), levelled(3), image, faqs, levelled(4))).toEqual([]);
    });

    it('an inset text and an expander are a part of the page', () => {
      const inset = { ...levelled(3), __component: 'blocks.inset-text' };
      const expander = { ...levelled(4), __component: 'blocks.expander', summary: 'More' };
      expect(skipping(levelled(2), inset, expander)).toEqual([]);
      expect(skipping(levelled(2), expander)).toEqual(['Level 4']);
    });
  });

  it('is a video testimonial without captions or transcript', () => {
    const draft = { title: 'A film', slug: 'film', kind: 'video', video: picture(null), example: true };
    for (const transcript of [null, [], [paragraph(words(' '))]])
      expect(faultsOf('testimonial', { ...draft, transcript }).map(({ path }) => path)).toEqual([
        ['captions'],
        ['transcript'],
      ]);
  });

  it('is a file of captions that holds none, wherever there is a video', () => {
    const transcript = [paragraph(words('All that is said.'))];
    const clip = (captions: object) => ({ video: picture(null), captions, transcript });
    const block = (captions: object) => ({ __component: 'blocks.video', title: 'A film', ...clip(captions) });
    const story = { title: 'A film', slug: 'film', kind: 'video', example: true };
    const leaflet = file('leaflet.pdf', 'application/pdf');
    const message =
      '“leaflet.pdf” holds no captions, so that people who cannot hear the video miss what is said. Choose a .vtt file instead.';
    expect(faultsOf('page', page(block(leaflet)))).toMatchObject([
      { path: ['blocks', 0, 'captions'], message, excerpt: 'leaflet.pdf' },
    ]);
    expect(messagesOf('testimonial', { ...story, ...clip(leaflet) })).toEqual([message]);
    expect(
      faultsOf('testimonial', { ...story, ...clip(leaflet), kind: 'quote', quote: 'It helped.' }),
    ).toEqual([]);
    for (const captions of [file('talk.vtt', 'text/vtt'), file('TALK.VTT', 'text/plain')]) {
      expect(faultsOf('page', page(block(captions)))).toEqual([]);
      expect(faultsOf('testimonial', { ...story, ...clip(captions) })).toEqual([]);
    }
  });

  it.each([
    [null, 'There is no consent'],
    [{ givenOn: '2024-01-01', expiresOn: '2026-11-23' }, 'still on the website, unpublish it'],
    [{ givenOn: '2024-01-01', withdrawnOn: '2026-01-01' }, 'click “Withdraw consent”'],
    [{ givenOn: '2027-01-01', withdrawnOn: '2026-01-01' }, 'has withdrawn'],
    [{ givenOn: '2027-01-01' }, 'is not given yet'],
  ])('is consent that is not in force: %j', (consent, message) => {
    const draft = { title: 'Words', slug: 'words', kind: 'quote', quote: 'It helped.', consent };
    const given = consent && { scope: 'website', ...consent };
    expect(messagesOf('testimonial', { ...draft, consent: given })).toEqual([
      expect.stringContaining(message),
    ]);
    expect(messagesOf('testimonial', { ...draft, consent: given, example: true })).toEqual([]);
  });

  const told = (consent: object, now: string) => {
    const given = { scope: 'website', givenOn: '2024-01-01', ...consent };
    const draft = { title: 'Words', slug: 'words', kind: 'quote', quote: 'It helped.', consent: given };
    return messagesOf('testimonial', draft, { ...SITE, now: new Date(now) }).join();
  };

  it.each([
    ['in winter', '2026-11-24', '2026-11-24T00:00:00.000Z'],
    ['in summer', '2026-07-02', '2026-07-01T23:00:00.000Z'],
    ['on the day on which summer time begins', '2026-03-29', '2026-03-29T00:00:00.000Z'],
    ['on the day on which summer time ends', '2026-10-25', '2026-10-24T23:00:00.000Z'],
  ])('is consent from the moment at which its day begins in Britain: %s', (_when, day, begins) => {
    const before = new Date(Date.parse(begins) - 1).toISOString();
    expect([told({ expiresOn: day }, before), told({ withdrawnOn: day }, before)]).toEqual(['', '']);
    expect(told({ expiresOn: day }, begins)).toContain('The consent has ended');
    expect(told({ withdrawnOn: day }, begins)).toContain('has withdrawn');
    expect(told({ givenOn: day }, before)).toContain('is not given yet');
    expect(told({ givenOn: day }, begins)).toBe('');
  });

  it('names blocks by their place even when one before them cannot be read', () => {
    const draft = page({ __component: 'blocks.gone' }, image(null));
    expect(faultsOf('page', draft).map(({ block }) => block)).toEqual([
      { index: 0, label: 'blocks.gone' },
      { index: 1, label: 'Picture' },
    ]);
  });

  it.each([
    [
      'alert',
      ['until'],
      { from: '2026-12-02T09:00:00.000Z', until: '2026-12-01T09:00:00.000Z' },
      'Show until',
    ],
    [
      'testimonial',
      ['consent', 'expiresOn'],
      { consent: { givenOn: '2026-11-01', expiresOn: '2026-11-01' } },
      'Expires on',
    ],
    [
      'page',
      ['review', 'nextDue'],
      { review: { lastReviewed: '2026-11-01', nextDue: '2025-11-01' } },
      'Next review due',
    ],
  ])('is an end that is not later than its beginning: %s', (type, path, draft, label) => {
    const message = expect.stringMatching(new RegExp(`^“${label}” has to be later than “`));
    expect(faultsOf(type, draft).filter(({ rule }) => rule === 'times')).toMatchObject([{ path, message }]);
  });

  it('is an alert whose time is over, for nobody would see it', () => {
    const until = (seconds: number) => new Date(SITE.now.getTime() + seconds * 1000).toISOString();
    const over = (draft: object) => faultsOf('alert', draft).filter(({ rule }) => rule === 'times');
    expect(over({ until: until(0) })).toMatchObject([
      { path: ['until'], message: expect.stringMatching(/^This time has passed/) },
    ]);
    expect(over({ until: until(1) })).toEqual([]);
    expect(over({ until: null })).toEqual([]);
  });

  it('is an entry of any type whose time is over', () => {
    const draft = {
      headline: 'A new lift',
      address: 'lift',
      teaser: 'It works.',
      until: '2026-11-22T09:00:00Z',
    };
    expect(checkEntry(news, draft, SITE_URL).findFaults(SITE)).toContainEqual(
      expect.objectContaining({
        path: ['until'],
        message: 'This time has passed, so nobody would see the news. Choose a later time, or clear it.',
      }),
    );
  });

  it('is a review on a day that has not come, for the page would say that somebody has checked it', () => {
    const on = (lastReviewed: string) =>
      faultsOf('page', { review: { lastReviewed, nextDue: '2029-11-23' } }).filter(
        ({ rule }) => rule === 'times',
      );
    expect(on('2026-11-24')).toMatchObject([
      { path: ['review', 'lastReviewed'], message: expect.stringMatching(/^This day has not come yet/) },
    ]);
    expect(on('2026-11-23')).toEqual([]);
  });

  it('is an alert for chosen pages of which none is published, for nobody would see it', () => {
    const site: Site = { ...SITE, unpublishedTitle: ({ id }) => (id === 'draft' ? 'Draft' : null) };
    const on = (...ids: string[]) => {
      const pages = ids.map((documentId) => ({ documentId }));
      const draft = { where: 'pages', pages };
      return faultsOf('alert', draft, site).filter(({ rule }) => rule === 'left-out');
    };
    const none = [
      { path: ['pages'], message: expect.stringMatching(/^None of its pages is on the website/) },
    ];
    expect(on()).toMatchObject(none);
    expect(on('draft')).toMatchObject(none);
    expect(on('draft', 'p1')).toEqual([]);
    expect(faultsOf('alert', { where: 'everywhere' }).filter(({ rule }) => rule === 'left-out')).toEqual([]);
  });
});
