import { describe, expect, it } from 'vitest';
import { checkEntry } from '../check-entry.ts';
import { faultsOf, page, paragraph, SITE, SITE_URL, typeNamed, words } from '../fixtures/fixtures.ts';

const said = { title: 'A letter', slug: 'a-letter', example: true };

describe('a testimonial', () => {
  it.each([
    ['quote', { kind: 'quote' }],
    ['quote', { kind: 'quote', letter: [paragraph(words('It helped.'))] }],
    ['letter', { kind: 'letter', quote: 'It helped.' }],
    ['letter', { kind: 'letter', letter: [paragraph(words(' '))] }],
  ])('is not published without its %s, of which readers would see the title alone: %j', (kind, values) => {
    expect(faultsOf('testimonial', { ...said, ...values })).toMatchObject([
      {
        path: [kind],
        message: `There is no ${kind}, so that readers would see the title alone. Write it, or choose another kind.`,
      },
    ]);
  });

  it('is published with what belongs to its kind', () => {
    expect(faultsOf('testimonial', { ...said, kind: 'quote', quote: 'It helped.' })).toEqual([]);
  });
});

describe('a list of what is chosen', () => {
  const list = (values: object) =>
    checkEntry(
      typeNamed('page'),
      page({ __component: 'blocks.faq-list', heading: 'Questions', ...values }),
      SITE_URL,
    ).findAll(SITE).findings;

  it('is said to be left out with its heading when nothing is', () => {
    expect(list({ show: 'chosen', faqs: [] })).toMatchObject([
      {
        level: 'warn',
        path: ['blocks', 0, 'faqs'],
        message:
          'Nothing is chosen, so the list is left out with its heading. Choose what it shows, or show all.',
      },
    ]);
  });

  it('is shown where all are', () => {
    expect(list({ show: 'all', faqs: [] })).toEqual([]);
  });
});
