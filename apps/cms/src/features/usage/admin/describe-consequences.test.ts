import { describe, expect, it } from 'vitest';
import type { BrokenLink, Consequences, Use } from '../shapes';
import { describeConsequences, describeTakingDown } from './describe-consequences';

const use: Use = {
  uid: 'api::page.page',
  kind: 'Page',
  documentId: 'x',
  path: '/content-manager/collection-types/api::page.page/x',
  title: 'Home',
  how: 'refers',
  place: 'FAQ list: Questions',
  isPublished: true,
};

const NOTHING = { uses: [], breaks: [], pages: [], moves: [] };
const textsOf = (sentences: { text: string }[]) => sentences.map(({ text }) => text);

describe('what taking down an entry does', () => {
  it('names the pages that show it and the entries that lose it', () => {
    expect(describeConsequences({ ...NOTHING, uses: [use], pages: ['FAQs'] })).toEqual([
      { text: 'It disappears from the website, where it is shown on: FAQs.', places: [] },
      {
        text: 'Page “Home” has chosen it under “FAQ list: Questions” and goes without it.',
        places: [{ name: 'Home', path: use.path }],
      },
    ]);
  });

  it('names the links that will lead nowhere, and where they are corrected', () => {
    const links = ['Home', 'Help'].map((title) => ({
      ...use,
      title,
      path: `/${title}`,
      how: 'links' as const,
    }));
    const breaks: BrokenLink[] = [
      { address: '/a/', loses: 'page', uses: [...links, ...links] },
      { address: '/a/#b', loses: 'part', uses: links.slice(1) },
      { address: '/media/a.pdf', loses: 'file', uses: links.slice(1) },
    ];
    const [first, ...others] = describeConsequences({ ...NOTHING, breaks });
    expect(first).toEqual({
      text: '“Home”, “Help” link to /a/, where there will be no page.',
      places: [
        { name: 'Home', path: '/Home' },
        { name: 'Help', path: '/Help' },
      ],
    });
    expect(textsOf(others)).toEqual([
      '“Help” links to /a/#b, and that part will not be there.',
      '“Help” links to /media/a.pdf, where there will be no file.',
    ]);
  });

  it('names the pages below it with their old and new addresses', () => {
    const moves = [
      { title: 'B', from: '/a/b/', to: '/b/' },
      { title: 'C', from: '/a/b/c/', to: '/b/c/' },
    ];
    expect(textsOf(describeConsequences({ ...NOTHING, moves }))).toEqual([
      'The address of Page “B” changes from /a/b/ to /b/. The old one leads there.',
      'The address of Page “C” changes from /a/b/c/ to /b/c/. The old one leads there.',
    ]);
  });

  it('says nothing of drafts, which nobody sees', () => {
    expect(describeConsequences({ ...NOTHING, uses: [{ ...use, isPublished: false }] })).toEqual([]);
  });

  it('says so when nobody knows which pages show it', () => {
    expect(textsOf(describeConsequences({ ...NOTHING, pages: null }))).toEqual([
      'It disappears from the website. Which pages show it is not known at this moment; see “Website” on the start page.',
    ]);
  });
});

const entry = (title: string, change: Partial<Consequences> = {}): Consequences => ({
  documentId: title,
  title,
  ...NOTHING,
  need: null,
  ...change,
});
const many = (count: number, change?: Partial<Consequences>) =>
  Array.from({ length: count }, (_, index) => entry(`${index}`, change));

describe('what taking down several entries does', () => {
  it('is described for those that are used, and the others are counted', () => {
    const entries = [entry('A'), entry('B', { pages: ['FAQs'] }), entry('C')];
    expect(describeTakingDown(entries)).toEqual({
      told: [
        {
          documentId: 'B',
          title: 'B',
          sentences: [{ text: 'It disappears from the website, where it is shown on: FAQs.', places: [] }],
        },
      ],
      rest: 'Nothing else on the website uses the other 2.',
      isRefused: false,
    });
  });

  it('is described for a few, with a few sentences each', () => {
    const { told, rest } = describeTakingDown(many(7, { uses: Array(5).fill(use) }));
    expect(told).toHaveLength(5);
    expect(told[0]?.sentences).toHaveLength(4);
    expect(told[0]?.sentences.at(-1)?.text).toBe('And 2 more.');
    expect(rest).toBe('2 more are used elsewhere on the website, too.');
  });

  it.each([
    [1, 'Nothing else on the website uses it.'],
    [3, 'Nothing else on the website uses them.'],
  ])('is nothing for %i that nothing uses', (count, rest) => {
    expect(describeTakingDown(many(count))).toEqual({ told: [], rest, isRefused: false });
  });

  it('is refused when the website needs one of them, which comes first', () => {
    const entries = [...many(6, { pages: ['FAQs'] }), entry('Home', { need: 'It is needed.' })];
    const { told, isRefused } = describeTakingDown(entries);
    expect(isRefused).toBe(true);
    expect(told[0]).toEqual({
      documentId: 'Home',
      title: 'Home',
      sentences: [{ text: 'It is needed.', places: [] }],
    });
  });
});
