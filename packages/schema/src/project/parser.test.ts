import { describe, expect, it } from 'vitest';
import { ContentError, faq, faultsOf, page, parseDocument, testimonial } from '../index.ts';

const paragraph = (text: string) => ({ type: 'paragraph', children: [{ type: 'text', text }] });
const faqAnswer = {
  documentId: 'f1',
  publishedAt: '2026-11-23T10:00:00.000Z',
  question: ' How long is it? ',
  slug: 'how-long-is-it',
  answer: [paragraph('Eight weeks.'), paragraph('')],
  topic: '',
  order: null,
};
const pageAnswer = {
  documentId: 'p1',
  publishedAt: '2026-11-23T10:00:00.000Z',
  title: 'The programme',
  slug: 'programme',
  parent: null,
  summary: 'What it is.',
  blocks: [],
  related: [],
  review: null,
  navigationLabel: null,
  navigationOrder: null,
  sharing: null,
};

function refusal(parse: () => unknown): string {
  try {
    parse();
  } catch (error) {
    if (error instanceof ContentError) return error.message;
    throw error;
  }
  throw new Error('It was accepted.');
}

describe('parsing an entry', () => {
  it('trims texts, reads an emptied one as null and drops empty paragraphs', () => {
    expect(parseDocument(faq, faqAnswer)).toEqual({
      type: 'faq',
      id: 'f1',
      publishedAt: '2026-11-23T10:00:00.000Z',
      question: 'How long is it?',
      slug: 'how-long-is-it',
      answer: [paragraph('Eight weeks.')],
      topic: null,
      order: null,
    });
  });

  it('reads words without what nobody can see, wherever they stand', () => {
    const answer = [paragraph('Phy\u00ADsio \uFEFFhelps. می\u200Cخواهم'), paragraph('\u200B')];
    const parsed = parseDocument(faq, {
      ...faqAnswer,
      question: '\u200BHow\u0000 long?',
      topic: '\uFEFF',
      answer,
    });
    expect(parsed).toMatchObject({
      question: 'How long?',
      topic: null,
      answer: [paragraph('Physio helps. می\u200Cخواهم')],
    });
  });

  it('names the entry and all of its bad fields at once', () => {
    const bad = { ...faqAnswer, question: '', answer: [], order: 'first' };
    expect(refusal(() => parseDocument(faq, bad))).toMatchInlineSnapshot(`
      "FAQ without a title (f1) cannot be shown:
        - Question: is required but empty
        - Answer: is required but empty
        - Place in its topic: Invalid input: expected number, received string
      Correct it in the CMS and publish again."
    `);
  });

  it('refuses a number that no answer of the CMS can hold, with its field', () => {
    expect(refusal(() => parseDocument(faq, { ...faqAnswer, order: 2_147_483_648 }))).toContain(
      '- Place in its topic: The number is too large: 2,147,483,647 is the limit. Write another',
    );
  });

  it.each(['../x', 'index', 'nul', 'a'.repeat(201), '', 'Upper', 'two--hyphens', '404', 'a/b', '-a', 'ä'])(
    'refuses the address "%s" with the remedy',
    (slug) => {
      const message = refusal(() => parseDocument(page, { ...pageAnswer, slug }));
      expect(message).toMatch(/^Page “The programme” cannot be shown:\n {2}- Web address: /);
    },
  );

  it.each([
    'javascript:alert(1)',
    'data:text/html,x',
    'htp:/x',
    '//evil.example',
    '/\\evil.example',
    'https://',
    'vbscript:x',
    ' ',
  ])('refuses the link address "%s"', (url) => {
    const answer = [
      { type: 'paragraph', children: [{ type: 'link', url, children: [{ type: 'text', text: 'x' }] }] },
    ];
    expect(refusal(() => parseDocument(faq, { ...faqAnswer, answer }))).toContain('Answer');
  });

  it.each([
    ['mailto:', 'Write the whole email address after mailto:'],
    ['mailto:someone', 'Write the whole email address after mailto:'],
    ['mailto:a@b.uk,someone', 'Write the whole email address after mailto:'],
    ['tel:', 'Write the whole phone number after tel:'],
    ['tel:the office', 'Write the whole phone number after tel:'],
    ['https://www', 'Copy the whole address of the page'],
    ['https://www.', 'Copy the whole address of the page'],
    ['https://www.nhs.uk,', 'Copy the whole address of the page'],
    ['https://www,nhs.uk/', 'Copy the whole address of the page'],
    ['https://www..nhs.uk/', 'Copy the whole address of the page'],
    ['https:/www.nhs.uk/', 'Copy the whole address of the page'],
    ['www.nhs.uk', 'Start it with https://'],
    ['sms:07700900123', 'Start it with https://, mailto:, tel:, or / for a page of this site'],
    ['localhost:8080/programme/', 'Start it with https://, mailto:, tel:, or / for a page of this site'],
    ['./', 'Start it with https://, mailto:, tel:, or / for a page of this site'],
  ])('refuses the link address "%s" with the remedy', (url, remedy) => {
    const answer = [
      { type: 'paragraph', children: [{ type: 'link', url, children: [{ type: 'text', text: 'x' }] }] },
    ];
    const message = `The link “x”: "${url}" is not a link that the website can use. ${remedy}`;
    expect(refusal(() => parseDocument(faq, { ...faqAnswer, answer }))).toContain(message);
  });

  it.each([
    'https://www.nhs.uk/',
    'HTTP://nhs.uk',
    'https://a_b.nhs-x.uk./',
    'https://8.8.8.8/',
    'https://münchen.example/',
    'mailto:a@b.uk',
    'mailto:?subject=Worth%20reading&body=https://example.org/',
    'mailto:?to=a@b.uk',
    'mailto:jos%C3%A9@b.uk',
    'mailto:a@münchen.example',
    'MAILTO:A@B.UK',
    'tel:111;ext=2',
    'https://münchen.example/',
    'HTTPS://EXAMPLE.ORG',
    'https://example.org/a b?c=d e#f',
    '/programme/#:~:text=pain%20plan',
    '/programme/?x=1#part:~:text=a',
    '#:~:text=a',
    '#',
    '/media/a.mp4?v=1#t=30',
    "mailto:a@b.uk,o'hara+x@c.nhs.uk?subject=Help%20me",
    'tel:111',
    'tel:+441632960123',
    'tel:02079460000;ext=123',
    '/faqs/',
    '/',
    '#top',
    '/faqs/#how',
  ])('accepts the link address "%s"', (url) => {
    const answer = [
      { type: 'paragraph', children: [{ type: 'link', url, children: [{ type: 'text', text: 'x' }] }] },
    ];
    expect(parseDocument(faq, { ...faqAnswer, answer }).answer).toEqual(answer);
  });

  it.each([
    ['tel:+44 (0)1632 960123', 'tel:+441632960123'],
    ['tel:+44%20(0)20%207946%200000', 'tel:+442079460000'],
    ['TEL:+44-20-7946-0000', 'tel:+442079460000'],
    ['TEL:020-7946-0000;ext=12', 'tel:02079460000;ext=12'],
    ['https://www.nhs.uk/\u200B', 'https://www.nhs.uk/'],
  ])('reads the link address "%s" as it is dialled or followed', (url, read) => {
    const link = (to: string) => ({ type: 'link', url: to, children: [{ type: 'text', text: 'x' }] });
    const answer = [{ type: 'paragraph', children: [link(url)] }];
    expect(parseDocument(faq, { ...faqAnswer, answer }).answer).toEqual([
      { type: 'paragraph', children: [link(read)] },
    ]);
  });

  it('names a block of an unknown kind, its place and the remedy', () => {
    const blocks = [{ __typename: 'ComponentBlocksCarousel' }];
    expect(refusal(() => parseDocument(page, { ...pageAnswer, blocks }))).toMatchInlineSnapshot(`
      "Page “The programme” cannot be shown:
        - Content › 1: is a block of an unknown kind (ComponentBlocksCarousel). Remove it from the page, or define it in packages/blocks
      Correct it in the CMS and publish again."
    `);
  });

  it('names the block and the field that is empty inside a page', () => {
    const blocks = [
      {
        __typename: 'ComponentBlocksCareCard',
        careCard_level: 'urgent',
        careCard_heading: '',
        careCard_body: [paragraph('x')],
      },
    ];
    expect(refusal(() => parseDocument(page, { ...pageAnswer, blocks }))).toMatchInlineSnapshot(`
      "Page “The programme” cannot be shown:
        - Content › 1 › When to get help › Heading: is required but empty
      Correct it in the CMS and publish again."
    `);
  });

  it('reads a choice by the key that code uses', () => {
    const blocks = [
      {
        __typename: 'ComponentBlocksCareCard',
        careCard_level: 'non_urgent',
        careCard_heading: 'Call',
        careCard_body: [paragraph('x')],
      },
    ];
    expect(parseDocument(page, { ...pageAnswer, blocks }).blocks).toEqual([
      { block: 'care-card', level: 'non-urgent', heading: 'Call', body: [paragraph('x')] },
    ]);
  });

  it('reads a pasted table whether its cells are divided by tabs or by bars, each cell in its column', () => {
    const blocks = [
      {
        __typename: 'ComponentBlocksTable',
        table_caption: 'Times',
        table_rows: '\tTime\r\nMonday | 9am\nTuesday',
        table_rowHeadings: null,
      },
    ];
    expect(parseDocument(page, { ...pageAnswer, blocks }).blocks).toEqual([
      {
        block: 'table',
        caption: 'Times',
        rows: [['', 'Time'], ['Monday', '9am'], ['Tuesday']],
        rowHeadings: false,
      },
    ]);
  });

  it('refuses a list so long that Strapi may have cut it', () => {
    const faqs = Array.from({ length: 201 }, (_, index) => ({ documentId: `f${index}` }));
    const blocks = [{ __typename: 'ComponentBlocksFaqList', faqList_show: 'all', faqList_faqs: faqs }];
    expect(refusal(() => parseDocument(page, { ...pageAnswer, blocks }))).toContain(
      'holds more than 200 entries',
    );
  });

  it.each([
    { url: 'javascript:1' },
    { url: 'http://[' },
    { url: 'file:///etc/passwd' },
    { ext: '/../../../../x' },
    { ext: '.\\x' },
    { ext: '.\0' },
  ])('refuses a file that would be read from elsewhere or written to there: %j', (wrong) => {
    const file = {
      documentId: 'm1',
      url: '/uploads/a.webp',
      name: 'a',
      ext: '.webp',
      mime: 'image/webp',
      size: 1,
    };
    const picture = { ...file, width: 1, height: 1, alternativeText: 'A', caption: null };
    const shared = (image: object) => ({ ...pageAnswer, sharing: { description: null, image } });
    expect(parseDocument(page, shared(picture)).sharing?.image?.id).toBe('m1');
    expect(refusal(() => parseDocument(page, shared({ ...picture, ...wrong })))).toContain(
      'The file cannot be used. Upload it again',
    );
  });

  it('refuses a picture inside a text, where it cannot have alternative text', () => {
    const answer = [{ type: 'image', image: { url: '/x.png' }, children: [] }];
    expect(refusal(() => parseDocument(faq, { ...faqAnswer, answer }))).toContain(
      'add a block Picture instead',
    );
  });

  it.each([null, undefined, 'text', 5, [], {}])('names what it can when the entry is %j', (answer) => {
    expect(refusal(() => parseDocument(testimonial, answer))).toMatch(
      /^Testimonial without a title \((no documentId|not an object)\) cannot be shown/,
    );
  });

  it('says which publication of the entry it was, as far as the answer does', () => {
    const faultsIn = (answer: unknown) => {
      try {
        return parseDocument(faq, answer);
      } catch (error) {
        return faultsOf(error).flatMap(({ documents }) => documents);
      }
    };
    const { publishedAt } = faqAnswer;
    expect(faultsIn({ ...faqAnswer, answer: [] })).toEqual([{ type: 'faq', id: 'f1', publishedAt }]);
    expect(faultsIn({ documentId: 'f1' })).toEqual([{ type: 'faq', id: 'f1', publishedAt: null }]);
    expect(faultsIn({ ...faqAnswer, documentId: null })).toEqual([]);
  });
});
