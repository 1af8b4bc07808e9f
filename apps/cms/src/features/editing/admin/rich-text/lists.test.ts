import { createRequire } from 'node:module';
import path from 'node:path';
import { type BaseEditor, createEditor, Editor, Node, Transforms } from 'slate';
import { describe, expect, it } from 'vitest';
import { convertToList } from './convert-to-list';
import { withLists } from './with-lists';

/** Where Strapi's editor changes what a line is, which it does not export. */
const CONVERSIONS = path.join(
  path.dirname(createRequire(import.meta.url).resolve('@strapi/content-manager/package.json')),
  'dist/admin/pages/EditView/components/FormInputs/BlocksInput/utils/conversions.mjs',
);
const text = (words: string) => ({ type: 'text', text: words });
const paragraph = (words: string) => ({ type: 'paragraph', children: [text(words)] });
const heading = (words: string) => ({ type: 'heading', level: 2, children: [text(words)] });
const item = (words: string) => ({ type: 'list-item', children: [text(words)] });
const list = (format: string, words: string[], more = {}) => ({
  type: 'list',
  format,
  ...more,
  children: words.map(item),
});

/** An editor with these blocks, in which all of them are chosen. */
function edit(...blocks: object[]): BaseEditor {
  const editor = withLists(createEditor());
  editor.children = blocks as Node[] as BaseEditor['children'];
  Transforms.select(editor, Editor.range(editor, []));
  return editor;
}

/** Puts the cursor at the start of a block and types there. */
function typeAt(editor: BaseEditor, path: number[], words: string): BaseEditor {
  Transforms.select(editor, Editor.start(editor, path));
  for (const letter of words) editor.insertText(letter);
  return editor;
}

describe('three lines that are chosen', () => {
  it.each(['ordered', 'unordered'] as const)('become one list of the kind %s', (format) => {
    const editor = edit(paragraph('a'), heading('b'), paragraph(' '), paragraph('c'));
    expect(convertToList(editor, format)).toBe(true);
    expect(editor.children).toEqual([list(format, ['a', 'b', 'c'])]);
  });

  it('go on with the lists above and below them', () => {
    const editor = edit(list('ordered', ['a']), paragraph('b'), paragraph('c'), list('ordered', ['d']));
    Transforms.select(editor, { anchor: Editor.start(editor, [1]), focus: Editor.end(editor, [2]) });
    convertToList(editor, 'ordered');
    expect(editor.children).toEqual([list('ordered', ['a', 'b', 'c', 'd'])]);
  });

  it('become one list of one kind, also when some are in a list of another kind', () => {
    const editor = edit(list('unordered', ['a', 'b']), paragraph('c'));
    convertToList(editor, 'ordered');
    expect(editor.children).toEqual([list('ordered', ['a', 'b', 'c'])]);
  });

  it('leave a single line to Strapi', () => {
    expect(convertToList(edit(paragraph('a')), 'ordered')).toBe(false);
  });
});

describe('Strapi’s own editor', () => {
  it('still changes none of several lines, so that ours is needed', async () => {
    const { baseHandleConvert } = await import(CONVERSIONS);
    const lines = ['a', 'b', 'c'].map(paragraph);
    const editor = edit(...lines);
    expect(baseHandleConvert(editor, { type: 'list-item' })).toBeUndefined();
    expect(editor.children).toEqual(lines);
    Transforms.select(editor, Editor.start(editor, [0]));
    expect(baseHandleConvert(editor, { type: 'list-item' })).toEqual([0]);
  });
});

describe('a numbered list', () => {
  it('is joined with the one above it when one line after the other is made a list', () => {
    const editor = edit(list('ordered', ['a']), list('ordered', ['b']), list('unordered', ['c']));
    Editor.normalize(editor, { force: true });
    expect(editor.children).toEqual([list('ordered', ['a', 'b']), list('unordered', ['c'])]);
  });

  it.each([
    ['4. ', 4],
    ['4) ', 4],
    ['0. ', 0],
  ])('begins at its number when a paragraph begins with "%s"', (typed, start) => {
    const editor = typeAt(edit(paragraph('and then')), [0], typed);
    expect(editor.children).toEqual([list('ordered', ['and then'], { start })]);
  });

  it('begins at another number when its first line begins with it, and at 1 again', () => {
    const editor = typeAt(edit(list('ordered', ['a', 'b'])), [0], '3. ');
    expect(editor.children).toEqual([list('ordered', ['a', 'b'], { start: 3 })]);
    expect(typeAt(editor, [0], '1. ').children).toEqual([list('ordered', ['a', 'b'])]);
  });

  it('goes on with the list right above it when the number is the next one', () => {
    const editor = typeAt(edit(list('ordered', ['a', 'b']), paragraph('c')), [1], '3. ');
    expect(editor.children).toEqual([list('ordered', ['a', 'b', 'c'])]);
  });

  it.each([
    [paragraph('Call '), 'Call 999. '],
    [paragraph(''), '2026. '],
    [paragraph(''), '14.30 to 15. '],
  ])('is not made of a number within a sentence', (block, words) => {
    const editor = edit(block);
    Transforms.select(editor, Editor.end(editor, [0]));
    for (const letter of words.slice(Node.string(editor).length)) editor.insertText(letter);
    expect(editor.children).toEqual([paragraph(words)]);
  });

  it('keeps a number at the start of its other lines as words', () => {
    const editor = typeAt(edit(list('ordered', ['a', 'b'])), [0, 1], '7. ');
    expect(editor.children).toEqual([list('ordered', ['a', '7. b'])]);
  });
});
