import { describe, expect, it } from 'vitest';
import { checkEntry } from '../check-entry.ts';
import type { Site } from '../faults/site.ts';
import {
  heading,
  link,
  page,
  paragraph,
  picture,
  SITE,
  SITE_URL,
  text,
  typeNamed,
  words,
} from '../fixtures/fixtures.ts';

describe('what is only advised', () => {
  const adviceOf = (type: string, draft: object, site: Site = SITE) =>
    checkEntry(typeNamed(type), { ...draft }, SITE_URL)
      .findAll(site)
      .findings.filter(({ level }) => level === 'warn');
  const sentence = (length: number) => `${Array(length).fill('word').join(' ')}.`;

  it.each(['click here', 'Click here!', 'Here', 'Here!', 'Read more…', 'https://www.nhs.uk/', ' '])(
    'words of a link such as “%s”',
    (label) => {
      const draft = page(text(paragraph(words('For help '), link(label, 'https://www.nhs.uk/'))));
      expect(adviceOf('page', draft).map(({ rule }) => rule)).toEqual(['link-text']);
    },
  );

  it('headings of sections that look alike, in whatever block they stand', () => {
    const inset = (title: string) => ({ __component: 'blocks.steps', heading: title, steps: [] });
    const draft = page(
      text(heading(2, 'Your plan'), heading(3, 'Who'), heading(2, 'Other'), heading(3, 'Who')),
      inset('your\u00A0plan'),
      text(heading(2, 'Your\u200B plan ')),
    );
    const found = adviceOf('page', draft).filter(({ rule }) => rule === 'equal-headings');
    expect(found.map(({ block, message }) => [block?.index, message])).toEqual([
      [
        1,
        expect.stringMatching(
          /^“your.plan” is the heading of an earlier section, too\. Write what is different/,
        ),
      ],
      [2, expect.stringContaining('is the heading of an earlier section')],
    ]);
  });

  it.each(['Click here for the leaflet', 'click here to refer yourself', 'Please tap on this to call us.'])(
    'words of a link that begin with where to click: “%s”',
    (label) => {
      const draft = page(text(paragraph(link(label, 'https://www.nhs.uk/'))));
      expect(adviceOf('page', draft).map(({ rule, message }) => [rule, message])).toEqual([
        ['link-text', expect.stringMatching(/^“(Click here|click here|Please tap on this)” comes first/)],
      ]);
    },
  );

  it('no words of a link that only have a click in them', () => {
    const labels = ['How to click here and there', 'Press thistles', 'Click clinic'];
    const draft = page(text(...labels.map((label) => paragraph(link(label, 'https://www.nhs.uk/')))));
    expect(adviceOf('page', draft)).toEqual([]);
  });

  it('sentences and paragraphs that are too long', () => {
    const draft = page(text(paragraph(words(sentence(21))), paragraph(words('One. Two. Three. Four.'))));
    expect(adviceOf('page', draft).map(({ rule, message }) => [rule, message])).toEqual([
      ['long-sentence', 'This sentence has 21 words. Divide it, so that each has 20 at most.'],
      ['long-paragraph', 'This paragraph has 4 sentences. Divide it, or make it a list: 3 are easy to read.'],
    ]);
  });

  it('jargon and long words, with plainer ones', () => {
    const draft = page(text(paragraph(words('Analgesics help you to accomplish more.'))));
    expect(adviceOf('page', draft).map(({ message }) => message)).toEqual([
      'There are plainer words for “Analgesics”: “painkillers”.',
      'There are plainer words for “accomplish”: “carry out” or “do”.',
    ]);
  });

  it('a high reading age, once there is enough text, with its limits', () => {
    const hard = 'Interdisciplinary rehabilitation necessitates considerable organisational determination.';
    const long = page(text(...Array.from({ length: 20 }, () => paragraph(words(hard)))));
    expect(adviceOf('page', page(text(paragraph(words(hard))))).filter(isOfAge)).toEqual([]);
    const found = adviceOf('page', long).filter(isOfAge);
    expect(found.map(({ message }) => message)).toEqual([expect.stringContaining('It is an estimate')]);
  });

  it('a high reading age at the longest sentence, so that a click leads there', () => {
    const hard = 'Interdisciplinary rehabilitation necessitates considerable organisational determination.';
    const longest = `Unfortunately, ${hard.toLowerCase()}`;
    const many = Array.from({ length: 20 }, () => paragraph(words(hard)));
    const draft = page(text(...many), text(paragraph(words(longest))), text(paragraph(words(hard))));
    expect(adviceOf('page', draft).filter(isOfAge)).toMatchObject([
      {
        path: ['blocks', 1, 'body'],
        block: { index: 1 },
        field: 'Text',
        excerpt: expect.stringMatching(/^Unfortunately/),
      },
    ]);
  });
  const isOfAge = ({ rule }: { rule: string }) => rule === 'reading-age';

  it('a file where a page would serve more people', () => {
    const leaflet = page(text(paragraph(link('The leaflet', 'https://www.nhs.uk/leaflet.pdf'))));
    const resource = { title: 'Booklet', summary: 'A booklet.', file: picture(null) };
    expect(adviceOf('page', leaflet).map(({ rule }) => rule)).toEqual(['file']);
    expect(adviceOf('resource', resource).map(({ rule }) => rule)).toEqual(['file']);
    expect(adviceOf('resource', { ...resource, page: { documentId: 'p1' } })).toEqual([]);
  });

  it('what a list leaves out', () => {
    const site: Site = { ...SITE, unpublishedTitle: () => 'Sleep' };
    const cards = { __component: 'blocks.page-cards', pages: [{ documentId: 'p9' }] };
    expect(adviceOf('page', page(cards), site).map(({ message }) => message)).toEqual([
      '“Sleep” is not published, so it is left out here until it is.',
    ]);
  });

  it.each([
    ['gone', 'a page that www.nhs.uk does not have any more (seen on 21 November 2026)'],
    ['silent', 'www.nhs.uk, which has not answered since 21 November 2026'],
    ['no-host', 'www.nhs.uk, which does not exist any more (seen on 21 November 2026)'],
    ['unsafe', 'www.nhs.uk, of which browsers warn since 21 November 2026, as its certificate is not valid'],
  ] as const)('a link to another website that is %s', (failure, where) => {
    const deadLink = () => ({ failure, since: new Date('2026-11-21T12:00:00Z') });
    const draft = page(text(paragraph(link('Pacing', 'https://www.nhs.uk/pacing/'), link('Here', '/'))));
    expect(adviceOf('page', draft, { ...SITE, deadLink })).toMatchObject([
      {
        rule: 'dead-link',
        path: ['blocks', 0, 'body'],
        block: { index: 0, label: 'Text' },
        message: `The link “Pacing” leads to ${where}. Try it: if it fails for you, too, link to another page or take the link out.`,
        excerpt: 'https://www.nhs.uk/pacing/',
      },
      { rule: 'link-text' },
    ]);
  });

  it('nothing about words that a person said', () => {
    const draft = { title: 'Words', slug: 'words', kind: 'quote', quote: sentence(40), example: true };
    expect(adviceOf('testimonial', draft)).toEqual([]);
  });

  it('nothing about the title of a booklet, or what is said in a video, in another language', () => {
    const polish = Array.from({ length: 40 }, () => 'ból').join(' ');
    const transcript = [paragraph(words(`${polish}. ${polish}.`))];
    const video = { __component: 'blocks.video', title: 'A film', language: 'pl', transcript };
    expect(adviceOf('page', page(video))).toEqual([]);
    const booklet = { title: polish, language: 'pl', summary: 'How to live with pain.' };
    expect(adviceOf('resource', booklet)).toEqual([]);
  });

  it('nothing beyond a limit, so that a megabyte of text is answered, too', () => {
    const lines = Array.from({ length: 5000 }, () => paragraph(words(sentence(30))));
    const advice = adviceOf('page', page(text(paragraph(words('Hello.'))), text(...lines)));
    expect(advice.length).toBeLessThan(500);
    expect(advice.filter(({ rule }) => rule === 'too-long')).toMatchObject([
      { path: ['blocks', 1, 'body'], message: expect.stringContaining('only up to here') },
    ]);
    expect(adviceOf('page', page(text(...lines.slice(0, 5)))).map(({ rule }) => rule)).not.toContain(
      'too-long',
    );
  });
});
