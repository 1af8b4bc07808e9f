import { richText } from '@pain/schema';
import { TextSelection } from '@tiptap/pm/state';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block } from '../pasting/nodes';
import { setLanguage, setLink } from './document/marks-at-cursor';
import { beginAt, nextNumber, startAtCursor, toggleList } from './lists/commands';
import { insertBlocks } from './paste';
import { Typist } from './typist';

const run = (text: string, marks = {}) => ({ type: 'text', text, ...marks });
const paragraph = (...children: (object | string)[]) => ({
  type: 'paragraph',
  children: children.map((child) => (typeof child === 'string' ? run(child) : child)),
});
const heading = (text: string, level = 2) => ({ type: 'heading', level, children: [run(text)] });
const item = (text: string) => ({ type: 'list-item', children: [run(text)] });
const list = (format: string, children: (object | string)[], more = {}) => ({
  type: 'list',
  format,
  ...more,
  children: children.map((child) => (typeof child === 'string' ? item(child) : child)),
});
const ordered = (...children: (object | string)[]) => list('ordered', children);
const from = (start: number, ...children: (object | string)[]) => list('ordered', children, { start });
const unordered = (...children: (object | string)[]) => list('unordered', children);

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

describe('what is typed the Markdown way', () => {
  it.each([
    ['- a', [unordered('a')]],
    ['* a', [unordered('a')]],
    ['1. a', [ordered('a')]],
    ['# a', [heading('a')]],
    ['## a', [heading('a')]],
    ['### a', [heading('a', 3)]],
    ['> a', [{ type: 'quote', children: [run('a')] }]],
    ['Rest **often**.', [paragraph('Rest ', run('often', { bold: true }), '.')]],
  ])('%s becomes what it means', (typed, expected) => {
    expect(new Typist().type(typed).stored).toEqual(expected);
  });

  it('can be taken back by deleting', () => {
    const typist = new Typist().type('- ');
    typist.press('Backspace');
    expect(typist.type('a').stored).toEqual([paragraph('- a')]);
  });

  it.each(['Call 999. ', '2026. ', '14.30 to 15. ', '3 * 4 ', 'name_of_a_file '])(
    'is not made of %j',
    (typed) => {
      expect(new Typist().type(typed).stored).toEqual([paragraph(typed)]);
    },
  );
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

describe('a line', () => {
  it('ends within a paragraph with Shift and Enter, also within a link', () => {
    const link = { type: 'link', url: '/a/', children: [run('ab')] };
    const typist = new Typist([paragraph(link)]).after('a');
    typist.press('Shift-Enter');
    expect(typist.stored).toEqual([paragraph({ ...link, children: [run('a\nb')] })]);
  });

  it('after a heading or a quotation is text', () => {
    const typist = new Typist([heading('a')]).after('a');
    typist.press('Enter');
    expect(typist.type('b').stored).toEqual([heading('a'), paragraph('b')]);
  });

  it('that is a heading is text when it is deleted backwards at its start', () => {
    const typist = new Typist([paragraph('a'), heading('b')]).before('b');
    typist.press('Backspace');
    expect(typist.stored).toEqual([paragraph('a'), paragraph('b')]);
  });
});

describe('a shortcut', () => {
  it.each([
    ['Mod-b', { bold: true }],
    ['Mod-i', { italic: true }],
    ['Mod-u', { underline: true }],
    ['Mod-Shift-S', { strikethrough: true }],
    ['Mod-e', { code: true }],
    ['Mod-.', { superscript: true }],
    ['Mod-,', { subscript: true }],
  ])('%s marks what is chosen, and takes the mark off again', (shortcut, marks) => {
    const typist = new Typist([paragraph('ab')]).choose('b');
    typist.press(shortcut);
    expect(typist.stored).toEqual([paragraph('a', run('b', marks))]);
    typist.press(shortcut);
    expect(typist.stored).toEqual([paragraph('ab')]);
  });
});

describe('a text that is opened', () => {
  const odd = [
    { type: 'paragraph', children: [{ type: 'text', text: 'a', bold: false, colour: 'red' }] },
    { type: 'carousel', children: [] },
    ordered('b'),
    ordered('c'),
    null,
  ];

  it('is as it was stored, whatever it is, until somebody writes in it', () => {
    const typist = new Typist(odd);
    expect(typist.stored).toEqual(odd);
    expect((typist.stored as unknown[])[0]).toBe(odd[0]);
  });

  it('keeps to the letter what nobody wrote in', () => {
    const typist = new Typist(odd).after('b').type('!');
    expect(typist.stored).toEqual([odd[0], odd[1], ordered('b!', 'c'), null]);
  });

  it('can lose a part that the editor does not know', () => {
    const typist = new Typist([paragraph('a'), odd[1], paragraph('b')]);
    typist.editor.commands.setNodeSelection(3);
    typist.press('Backspace');
    expect(typist.stored).toEqual([paragraph('a'), paragraph('b')]);
  });

  it('is nothing when all of it is deleted', () => {
    const typist = new Typist([paragraph('a')]).choose('a');
    typist.press('Backspace');
    expect(typist.stored).toBeNull();
  });
});

describe('a text from elsewhere', () => {
  it('is shown as it is, with the cursor where it was', () => {
    const typist = new Typist([paragraph('One.'), paragraph('Two.')]).after('Two');
    const other = [paragraph('One and a half.'), paragraph('Two.'), ordered('a'), ordered('b')];
    typist.takeUp(other);
    expect(typist.stored).toEqual(other);
    expect(typist.type('!').stored).toEqual([other[0], paragraph('Two!.'), ordered('a', 'b')]);
  });

  it('that says the same changes nothing, and is from then on what is stored', () => {
    const typist = new Typist([paragraph('One.')]).after('On');
    const { state } = typist.editor;
    const same = [{ ...paragraph('One.'), colour: 'red' }];
    typist.takeUp(same);
    expect(typist.editor.state).toBe(state);
    expect(typist.stored).toEqual(same);
  });

  it.each([
    ['shorter', [paragraph('aaaa')], [paragraph('aa')]],
    ['longer', [paragraph('aa')], [paragraph('aaaa')]],
    ['of another kind', [ordered('a', ordered('b'))], [paragraph('a'), unordered('b')]],
    ['nothing', [ordered('a')], null],
    ['something', null, [ordered('a')]],
    ['damaged', [paragraph('a')], 'words'],
  ])('is shown when it is %s', (_, before, after) => {
    const typist = new Typist(before);
    typist.takeUp(after);
    expect(typist.stored).toEqual(after === 'words' ? ['words'] : after);
  });

  it('is no step that can be undone; what was typed before is', () => {
    const typist = new Typist([paragraph('One.')]).after('One').type('!');
    typist.takeUp([paragraph('One!.'), paragraph('Two.')]);
    typist.editor.commands.undo();
    expect(typist.stored).toEqual([paragraph('One.'), paragraph('Two.')]);
  });
});

describe('what is pasted', () => {
  const paste = (typist: Typist, ...blocks: object[]) => {
    typist.editor.view.dispatch(insertBlocks(typist.editor.state, blocks as Block[]));
    return typist;
  };

  it('takes the place of an empty line, with the cursor at its end', () => {
    const typist = paste(
      new Typist([paragraph('a'), paragraph(''), paragraph('b')]).select(4),
      unordered('x', 'y'),
    );
    expect(typist.type('!').stored).toEqual([paragraph('a'), unordered('x', 'y!'), paragraph('b')]);
  });

  it('runs into the text around as far as it is of its kind', () => {
    const typist = () => new Typist([paragraph('ab')]).after('a');
    expect(paste(typist(), paragraph('x'), paragraph('y')).stored).toEqual([
      paragraph('ax'),
      paragraph('yb'),
    ]);
    expect(paste(typist(), unordered('x')).stored).toEqual([paragraph('a'), unordered('x'), paragraph('b')]);
    expect(paste(typist(), heading('x'), paragraph('y')).stored).toEqual([
      paragraph('a'),
      heading('x'),
      paragraph('yb'),
    ]);
  });

  it('into a list becomes lines of it', () => {
    const typist = () => new Typist([ordered('ab', 'c')]).after('a');
    expect(paste(typist(), unordered('x', 'y')).stored).toEqual([ordered('ax', 'yb', 'c')]);
    expect(paste(typist(), paragraph('x'), paragraph('y')).stored).toEqual([ordered('ax', 'yb', 'c')]);
  });
});

it('whatever is done is stored as formatted text that is understood, and opens as what it was', () => {
  const { parser } = richText({ label: 'Text', help: '' });
  const place = fc.nat(60);
  const act = fc.oneof(
    fc.record({ type: fc.constantFrom('a', '- ', '1. ', '4. ', '## ', '> ', ' b') }),
    fc.record({
      key: fc.constantFrom(
        'Enter',
        'Shift-Enter',
        'Backspace',
        'Delete',
        'Tab',
        'Shift-Tab',
        'Mod-b',
        'Mod-.',
        'Mod-z',
      ),
    }),
    fc.record({ list: fc.constantFrom<'bulletList' | 'orderedList'>('bulletList', 'orderedList') }),
    fc.record({ from: place, to: place }),
    fc.record({ lang: fc.constantFrom('cy', null) }),
    fc.record({ url: fc.constant('/a/') }),
    fc.record({
      paste: fc.array(fc.constantFrom(paragraph('x'), heading('y'), unordered('z', ordered('w'))), {
        minLength: 1,
      }),
    }),
  );
  fc.assert(
    fc.property(fc.array(act, { maxLength: 30 }), (acts) => {
      const typist = new Typist([
        heading('a'),
        ordered('b', unordered('c', 'd')),
        paragraph('e'),
        unordered('f'),
      ]);
      for (const one of acts) perform(typist, one);
      const { stored } = typist;
      typist.editor.state.doc.check();
      expect(new Typist(stored).editor.state.doc.toJSON()).toEqual(typist.editor.state.doc.toJSON());
      expect(JSON.stringify(typist.editor.state.doc.toJSON())).not.toContain('unknown');
      expect(parser.safeParse(stored ?? []).error).toBeUndefined();
    }),
  );
});

type Act =
  | { type: string }
  | { key: string }
  | { list: 'bulletList' | 'orderedList' }
  | { from: number; to: number }
  | { lang: string | null }
  | { url: string }
  | { paste: object[] };

function perform(typist: Typist, act: Act): void {
  const { editor } = typist;
  if ('type' in act) typist.type(act.type);
  else if ('key' in act) typist.press(act.key);
  else if ('list' in act) toggleList(editor, act.list);
  else if ('lang' in act) setLanguage(editor, act.lang);
  else if ('url' in act) setLink(editor, act);
  else if ('paste' in act) editor.view.dispatch(insertBlocks(editor.state, act.paste as Block[]));
  else {
    const { doc, tr } = editor.state;
    const at = (place: number) => doc.resolve(place % (doc.content.size + 1));
    editor.view.dispatch(tr.setSelection(TextSelection.between(at(act.from), at(act.to))));
  }
}
