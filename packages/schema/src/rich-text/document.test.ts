import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainText, richText } from '../fields/rich-text.ts';
import { fromDocument } from './from-document.ts';
import type { RichText } from './nodes.ts';
import { toDocument } from './to-document.ts';

const run = (text: string, marks = {}) => ({ type: 'text', text, ...marks });
const paragraph = (...children: unknown[]) => ({ type: 'paragraph', children });
const item = (...children: unknown[]) => ({ type: 'list-item', children });
const list = (format: string, children: unknown[], more = {}) => ({
  type: 'list',
  format,
  ...more,
  children,
});
const reopen = (text: readonly unknown[]) => fromDocument(JSON.parse(JSON.stringify(toDocument(text))));

const mark = fc.option(fc.constant(true as const), { nil: undefined });
const marks = fc.record(
  {
    bold: mark,
    italic: mark,
    underline: mark,
    strikethrough: mark,
    code: mark,
    superscript: mark,
    subscript: mark,
    lang: fc.option(fc.constantFrom('cy', 'ur', 'zh-Hans'), { nil: undefined }),
  },
  { requiredKeys: [] },
);
const words = fc.string({
  unit: fc.constantFrom('a', 'é', ' ', '\n', '🙂', 'م', '\u200c'),
  minLength: 1,
  maxLength: 6,
});
const textRun = fc.tuple(words, marks).map(([text, own]) => JSON.parse(JSON.stringify(run(text, own))));
/** In a stored text no two neighbours say the same: they are one. */
const apart = <T>(of: fc.Arbitrary<T>, sayOf: (value: T) => string) =>
  fc
    .array(of, { minLength: 1, maxLength: 4 })
    .map((all) => all.filter((one, at) => at === 0 || sayOf(one) !== sayOf(all[at - 1] as T)));
const runs = apart(textRun, ({ text, ...own }) => JSON.stringify(own));
const target = fc.record({ type: fc.constant('page'), id: fc.constant('a1') });
const link = fc
  .record({
    url: fc.constantFrom('/a/', 'https://a.uk/', 'tel:111'),
    target: fc.option(target, { nil: undefined }),
    children: runs,
  })
  .map((value) => JSON.parse(JSON.stringify({ type: 'link', ...value })));
const inlines = fc.oneof(
  fc.constant([run('')]),
  apart(fc.oneof(textRun, link), ({ text, children, ...own }) => JSON.stringify(own)),
);
const { block } = fc.letrec((tie) => ({
  item: inlines.map((children) => item(...children)),
  list: fc
    .record({
      format: fc.constantFrom('ordered', 'unordered'),
      start: fc.option(fc.nat(9), { nil: undefined }),
      children: fc.array(tie('child'), { minLength: 1, maxLength: 3 }),
    })
    .map(({ format, start, children }) =>
      list(format, children, format === 'ordered' && start !== undefined ? { start } : {}),
    ),
  child: fc.oneof({ maxDepth: 3 }, tie('item'), tie('list')),
  block: fc.oneof(
    inlines.map((children) => paragraph(...children)),
    inlines.map((children) => ({ type: 'quote', children })),
    runs.map((children) => ({ type: 'code', children })),
    fc
      .tuple(fc.integer({ min: 1, max: 6 }), inlines)
      .map(([level, children]) => ({ type: 'heading', level, children })),
    tie('list'),
  ),
}));

describe('a stored text that is opened and written back', () => {
  it('is the same, of whatever parts', () => {
    fc.assert(
      fc.property(fc.array(block), (text) => {
        expect(reopen(text)).toEqual(text);
      }),
      { numRuns: 500 },
    );
  });

  it('is the same for readers after its document was written as a text and opened again', () => {
    const { parser } = richText({ label: 'Text', help: '' });
    fc.assert(
      fc.property(fc.array(block), (text) => {
        const document = toDocument(text);
        expect(toDocument(fromDocument(document))).toEqual(document);
        expect(parser.parse(reopen(text))).toEqual(parser.parse(text));
      }),
    );
  });

  it.each([
    [
      'a list that begins with a list',
      [list('ordered', [list('unordered', [item(run('a'))]), item(run('b'))])],
    ],
    [
      'two lists within one item',
      [
        list('ordered', [
          item(run('a')),
          list('unordered', [item(run('b'))]),
          list('ordered', [item(run('c'))]),
        ]),
      ],
    ],
    ['a list that begins at 0', [list('ordered', [item(run('a'))], { start: 0 })]],
    ['a line that ends', [paragraph(run('a\n'), run('\nb', { bold: true }))]],
  ])('is the same with %s', (_, text) => {
    expect(reopen(text)).toEqual(text);
  });

  it.each([
    ['a picture', { type: 'image', image: { url: '/a.png' }, children: [run('')] }],
    ['a heading without a level', { type: 'heading', children: [run('a')] }],
    ['a list of what is no item', list('ordered', [paragraph(run('a'))])],
    ['an empty list', list('ordered', [])],
    ['a code with a picture', { type: 'code', children: [{ type: 'image' }] }],
    ['words alone', 'Rest'],
    ['nothing', null],
  ])('has %s as it was, in an opaque part', (_, part) => {
    const text = [paragraph(run('a')), part];
    expect(toDocument(text).content?.[1]).toEqual({ type: 'unknown', attrs: { stored: part } });
    expect(reopen(text)).toEqual(text);
  });

  it.each([
    ['an unknown part', { type: 'emoji', name: 'smile' }],
    ['a link without words', { type: 'link', url: '/a/', children: [run('')] }],
    ['a run without words', { type: 'text', bold: true }],
  ])('can be written in where a line has %s', (_, inline) => {
    const text = [paragraph(run('a'), inline, run('b'))];
    expect(toDocument(text).content?.[0]?.content).toHaveLength(3);
    expect(reopen(text)).toEqual(text);
  });

  it('is the same whatever was stored', () => {
    fc.assert(
      fc.property(fc.array(fc.jsonValue()), (text) => {
        expect(reopen(text)).toEqual(JSON.parse(JSON.stringify(text)));
      }),
    );
  });
});

describe('the words of a text', () => {
  it('have raised and lowered letters as letters of their own: 10⁹ is not 109', () => {
    const text = [
      paragraph(
        run('10'),
        run('9', { superscript: true }),
        run(', 10'),
        run('2.5', { superscript: true }),
        run(', H'),
        run('2', { subscript: true }),
        run('O'),
      ),
    ];
    expect(plainText(text as RichText)).toBe('10⁹, 10^(2.5), H₂O');
  });
});

it('a language that is none is left out of what readers get, with its words kept', () => {
  const { parser } = richText({ label: 'Text', help: '' });
  const text = [paragraph(run('Rhif', { lang: 'cy' }), run('x', { lang: 'no language' }))];
  expect(parser.parse(text)).toEqual([paragraph(run('Rhif', { lang: 'cy' }), run('x'))]);
});
