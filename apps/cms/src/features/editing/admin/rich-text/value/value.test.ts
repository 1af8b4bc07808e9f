import { describe, expect, it } from 'vitest';
import { ordered, paragraph, unordered } from '../fixtures/parts';
import { Typist } from '../fixtures/typist';

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
