import { describe, expect, it } from 'vitest';
import { from, heading, list, ordered, paragraph, unordered } from '../fixtures/parts';
import { Typist } from '../fixtures/typist';
import { beginAt, nextNumber, startAtCursor, toggleList } from './commands';

describe('three lines that are chosen', () => {
  it.each([
    ['orderedList', 'ordered'],
    ['bulletList', 'unordered'],
  ] as const)('become one list of the kind %s', (kind, format) => {
    const typist = new Typist([paragraph('a'), heading('b'), paragraph(' '), paragraph('c')]).choose(
      'a',
      'c',
    );
    expect(toggleList(typist.editor, kind)).toBe(true);
    expect(typist.stored).toEqual([list(format, ['a', 'b', 'c'])]);
  });

  it('go on with the lists above and below them', () => {
    const typist = new Typist([ordered('a'), paragraph('b'), paragraph('c'), ordered('d')]).choose('b', 'c');
    toggleList(typist.editor, 'orderedList');
    expect(typist.stored).toEqual([ordered('a', 'b', 'c', 'd')]);
  });

  it('become one list of one kind, also when some are in a list of another kind', () => {
    const typist = new Typist([unordered('a', 'b'), paragraph('c')]).choose('a', 'c');
    toggleList(typist.editor, 'orderedList');
    expect(typist.stored).toEqual([ordered('a', 'b', 'c')]);
  });

  it('are lines of text again when they are such a list already', () => {
    const typist = new Typist([ordered('a', 'b', 'c')]).choose('a', 'c');
    toggleList(typist.editor, 'orderedList');
    expect(typist.stored).toEqual(['a', 'b', 'c'].map((text) => paragraph(text)));
  });

  it('are one step that can be undone', () => {
    const text = [paragraph('a'), heading('b'), paragraph(' '), paragraph('c')];
    const typist = new Typist(text).choose('a', 'c');
    toggleList(typist.editor, 'bulletList');
    typist.editor.commands.undo();
    expect(typist.stored).toEqual(text);
  });
});

describe('a numbered list', () => {
  it.each([
    ['4. ', 4],
    ['4) ', 4],
    ['0. ', 0],
  ])('begins at its number when a paragraph begins with "%s"', (typed, start) => {
    expect(new Typist([paragraph('and then')]).type(typed).stored).toEqual([from(start, 'and then')]);
  });

  it('begins at another number when its first line begins with it, and at 1 again', () => {
    const typist = new Typist([ordered('a', 'b')]).before('a').type('3. ');
    expect(typist.stored).toEqual([from(3, 'a', 'b')]);
    expect(typist.before('a').type('1. ').stored).toEqual([ordered('a', 'b')]);
  });

  it('goes on with the list right above it when the number is the next one', () => {
    const typist = new Typist([ordered('a', 'b'), paragraph('c')]).before('c').type('3. ');
    expect(typist.stored).toEqual([ordered('a', 'b', 'c')]);
  });

  it('keeps a number at the start of its other lines as words', () => {
    expect(new Typist([ordered('a', 'b')]).before('b').type('7. ').stored).toEqual([ordered('a', '7. b')]);
  });

  it('can be told to begin at a number, and to go on with the list above', () => {
    const typist = new Typist([from(2, 'a', 'b'), paragraph('and'), ordered('c')]).before('c');
    expect([startAtCursor(typist.editor.state), nextNumber(typist.editor.state)]).toEqual([1, 4]);
    beginAt(typist.editor, 4);
    expect(typist.stored).toEqual([from(2, 'a', 'b'), paragraph('and'), from(4, 'c')]);
    expect([startAtCursor(typist.editor.state), nextNumber(typist.editor.state)]).toEqual([4, null]);
    expect(startAtCursor(typist.before('and').editor.state)).toBeNull();
  });

  it('keeps its numbers when a line is taken out of it, and is one again when the line comes back', () => {
    const typist = new Typist([from(4, 'a', 'b', 'c')]).before('b');
    typist.press('Backspace');
    expect(typist.stored).toEqual([from(4, 'a'), paragraph('b'), from(5, 'c')]);
    toggleList(typist.editor, 'orderedList');
    expect(typist.stored).toEqual([from(4, 'a', 'b', 'c')]);
  });
});

describe('lists', () => {
  it('are joined when what stood between them goes', () => {
    const typist = new Typist([ordered('a'), paragraph(''), ordered('b'), unordered('c')]).after('a');
    typist.press('Delete');
    expect(typist.stored).toEqual([ordered('a', 'b'), unordered('c')]);
  });

  it('take in the words below them when they are deleted up to', () => {
    const typist = new Typist([ordered('a', 'b'), paragraph('c')]).after('b');
    typist.press('Delete');
    expect(typist.stored).toEqual([ordered('a', 'bc')]);
    const nested = new Typist([ordered('a', ordered('b')), paragraph('c')]).after('b');
    nested.press('Delete');
    expect(nested.stored).toEqual([ordered('a', ordered('bc'))]);
  });

  it.each([
    ['a line', paragraph('c')],
    ['a heading, which is text first,', heading('c')],
  ])('take in %s below them that is deleted backwards at its start', (_what, below) => {
    const typist = new Typist([unordered('a', ordered('b')), below]).before('c');
    if (below.type === 'heading') typist.press('Backspace');
    typist.press('Backspace');
    expect(typist.type('!').stored).toEqual([unordered('a', ordered('b!c'))]);
  });

  it('give their first line to the words above them that are deleted up to', () => {
    const typist = new Typist([heading('a'), ordered('b', 'c')]).after('a');
    typist.press('Delete');
    expect(typist.stored).toEqual([heading('ab'), ordered('c')]);
  });

  it('nest and come back by the keyboard', () => {
    const typist = new Typist([unordered('a', 'b', 'c')]).before('b');
    expect(typist.press('Tab')).toBe(true);
    expect(typist.stored).toEqual([unordered('a', unordered('b'), 'c')]);
    typist.before('c').press('Tab');
    expect(typist.stored).toEqual([unordered('a', unordered('b', 'c'))]);
    expect(typist.press('Shift-Tab')).toBe(true);
    expect(typist.stored).toEqual([unordered('a', unordered('b'), 'c')]);
  });

  it('go on with Enter, and end with a second one', () => {
    const typist = new Typist([unordered('a')]).after('a');
    typist.press('Enter');
    typist.type('b');
    typist.press('Enter');
    typist.press('Enter');
    expect(typist.type('c').stored).toEqual([unordered('a', 'b'), paragraph('c')]);
  });

  it.each([
    ['cd', 'ef', unordered('ab', '', 'gh', unordered('ij', 'kl'))],
    ['d', 'e', unordered('ab', unordered('c', 'f'), 'gh', unordered('ij', 'kl'))],
    ['gh', 'kl', unordered('ab', unordered('cd', 'ef', ''))],
  ])('go on with Enter in place of what is chosen from "%s" to "%s"', (first, last, expected) => {
    const lines = unordered('ab', unordered('cd', 'ef'), 'gh', unordered('ij', 'kl'));
    const typist = new Typist([lines]).choose(first, last);
    expect(typist.press('Enter')).toBe(true);
    expect(typist.stored).toEqual([expected]);
  });

  it('within lists end a level at a time', () => {
    const typist = new Typist([unordered('a', unordered('b'))]).after('b');
    typist.press('Enter');
    typist.press('Enter');
    expect(typist.type('c').stored).toEqual([unordered('a', unordered('b'), 'c')]);
  });

  it('let go of a line when it is deleted backwards at its start', () => {
    const typist = new Typist([unordered('a', 'b')]).before('a');
    typist.press('Backspace');
    expect(typist.stored).toEqual([paragraph('a'), unordered('b')]);
  });
});

it('Tab is the browser’s outside of lists, and where a line can go no deeper', () => {
  expect(new Typist([paragraph('a')]).press('Tab')).toBe(false);
  expect(new Typist([paragraph('a')]).press('Shift-Tab')).toBe(false);
  expect(new Typist([unordered('a')]).before('a').press('Tab')).toBe(false);
});
