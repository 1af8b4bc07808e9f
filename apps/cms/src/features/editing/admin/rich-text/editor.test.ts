import { richText } from '@pain/schema';
import { TextSelection } from '@tiptap/pm/state';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block } from '../pasting/nodes';
import { setLanguage, setLink } from './document/marks-at-cursor';
import { heading, ordered, paragraph, run, unordered } from './fixtures/parts';
import { Typist } from './fixtures/typist';
import { toggleList } from './lists/commands';
import { insertBlocks, linkWords } from './paste';

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

describe('a line', () => {
  it('ends within a paragraph with Shift and Enter, also within a link', () => {
    const link = { type: 'link', url: '/a/', children: [run('ab')] };
    const typist = new Typist([paragraph(link)]).after('a');
    typist.press('Shift-Enter');
    expect(typist.stored).toEqual([paragraph({ ...link, children: [run('a\nb')] })]);
  });

  it('does not end with Ctrl and Enter, which saves', () => {
    const typist = new Typist([paragraph('ab')]).after('a');
    typist.press('Mod-Enter');
    expect(typist.stored).toEqual([paragraph('ab')]);
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

  it('is undone on its own, and not with what was typed just before', () => {
    const typist = paste(new Typist([paragraph('a')]).after('a').type('b'), unordered('x'));
    typist.editor.commands.undo();
    expect(typist.stored).toEqual([paragraph('ab')]);
  });

  it('into a list becomes lines of it', () => {
    const typist = () => new Typist([ordered('ab', 'c')]).after('a');
    expect(paste(typist(), unordered('x', 'y')).stored).toEqual([ordered('ax', 'yb', 'c')]);
    expect(paste(typist(), paragraph('x'), paragraph('y')).stored).toEqual([ordered('ax', 'yb', 'c')]);
  });
});

describe('what is pasted onto words', () => {
  const linkTo = (pasted: string) => {
    const { editor } = new Typist([paragraph('See NHS advice.')]).choose('NHS advice');
    const { doc } = linkWords(editor.state, pasted) ?? editor.state.tr;
    return doc.nodeAt(5)?.marks[0]?.attrs.url;
  };

  it.each([
    ['https://www.nhs.uk/pain', 'https://www.nhs.uk/pain'],
    ['www.nhs.uk', 'https://www.nhs.uk/'],
    ['mailto:a@b.uk', 'mailto:a@b.uk'],
  ])('makes a link of them when it is an address: %s', (pasted, url) => {
    expect(linkTo(pasted)).toBe(url);
  });

  it.each(['nhs.uk', 'NHS help', 'www.nhs.uk now', 'https://nhs', 'javascript:alert(1)'])(
    'takes their place when it is anything else: %s',
    (pasted) => {
      expect(linkTo(pasted)).toBeUndefined();
    },
  );
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
      expect(typist.editor.state.selection.$from.parent.inlineContent).toBe(true);
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
