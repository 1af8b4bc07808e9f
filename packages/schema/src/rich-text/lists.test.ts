import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainText, richText } from '../fields/rich-text.ts';
import { joinLists } from './lists.ts';
import type { List, RichText } from './nodes.ts';

const item = (text: string) => ({ type: 'list-item' as const, children: [{ type: 'text' as const, text }] });
const list = (format: List['format'], children: List['children'], start?: number): List => ({
  type: 'list',
  format,
  children,
  ...(start !== undefined && { start }),
});
const ordered = (...texts: string[]) => list('ordered', texts.map(item));
const paragraph = (text: string) => ({
  type: 'paragraph' as const,
  children: [{ type: 'text' as const, text }],
});

describe('lists that stand right below each other', () => {
  it('are one, whether a line was made a list on its own or within a list', () => {
    expect(joinLists([ordered('a'), ordered('b'), ordered('c')])).toEqual([ordered('a', 'b', 'c')]);
    const nested = list('ordered', [item('a'), ordered('b'), ordered('c'), item('d')]);
    expect(joinLists([nested])).toEqual([list('ordered', [item('a'), ordered('b', 'c'), item('d')])]);
    const ends = list('ordered', [item('a'), ordered('b')]);
    expect(joinLists([ends, list('ordered', [ordered('c'), item('d')])])).toEqual([
      list('ordered', [item('a'), ordered('b', 'c'), item('d')]),
    ]);
  });

  it('are two when they are of two kinds, have words between them or the second begins at a number of its own', () => {
    const kinds: RichText = [ordered('a'), list('unordered', [item('b')])];
    const apart: RichText = [ordered('a'), paragraph('and'), ordered('b')];
    const numbered: RichText = [ordered('a'), list('ordered', [item('b')], 1)];
    for (const text of [kinds, apart, numbered]) expect(joinLists(text)).toEqual(text);
  });

  it('are one when the second begins at the number that comes next', () => {
    expect(joinLists([ordered('a', 'b'), list('ordered', [item('c')], 3)])).toEqual([ordered('a', 'b', 'c')]);
  });

  it('keep every word, and are joined once and for all', () => {
    const { part } = fc.letrec((tie) => ({
      text: fc.string({ minLength: 1, maxLength: 3 }),
      list: fc.record({
        type: fc.constant('list'),
        format: fc.constantFrom('ordered', 'unordered'),
        start: fc.option(fc.nat(5), { nil: undefined }),
        children: fc.array(tie('child'), { minLength: 1, maxLength: 3 }),
      }),
      child: fc.oneof(
        { maxDepth: 3 },
        tie('text').map((text) => item(String(text))),
        tie('list'),
      ),
      part: fc.oneof(
        { maxDepth: 3 },
        tie('text').map((text) => paragraph(String(text))),
        tie('list'),
      ),
    }));
    fc.assert(
      fc.property(fc.array(part), (parts) => {
        const text = parts as RichText;
        expect(plainText(joinLists(text))).toBe(plainText(text));
        expect(joinLists(joinLists(text))).toEqual(joinLists(text));
      }),
    );
  });
});

describe('a numbered list that goes on after a paragraph', () => {
  const { parser } = richText({ label: 'Text', help: '' });

  it('keeps the number that it begins at, and loses what is no number', () => {
    const stored = [ordered('a'), paragraph('and'), list('ordered', [item('b')], 2)];
    expect(parser.parse(stored)).toEqual(stored);
    expect(parser.parse([{ ...ordered('a'), start: 'x', indentLevel: 0 }])).toEqual([ordered('a')]);
  });

  it('is one with the list above it only when nothing stands between them, not even an empty paragraph', () => {
    expect(parser.parse([ordered('a'), ordered('b')])).toEqual([ordered('a', 'b')]);
    expect(parser.parse([ordered('a'), paragraph(''), ordered('b')])).toEqual([ordered('a'), ordered('b')]);
  });
});

it('a text of very many lists is joined at once, since a build waits for it', () => {
  const lists = Array.from({ length: 30_000 }, (_, at) => list('ordered', [item(`Item ${at}`)], at + 1));
  const [first, ...others] = joinLists(lists);
  expect(others).toEqual([]);
  expect(first?.children).toHaveLength(30_000);
});
