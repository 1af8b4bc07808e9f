import { describe, expect, it } from 'vitest';
import { paragraph, run } from '../fixtures/parts';
import { Typist } from '../fixtures/typist';
import { languageAtCursor, linkAtCursor, removeLink, setLanguage, setLink } from './marks-at-cursor';

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

describe('a link', () => {
  const link = (url: string, text: string, more = {}) => ({
    type: 'link',
    url,
    ...more,
    children: [run(text)],
  });
  const target = { type: 'page', id: 'p1' };

  it('is put on the words that are chosen, and what is typed behind it is no part of it', () => {
    const typist = new Typist([paragraph('See NHS')]).choose('NHS');
    expect(linkAtCursor(typist.editor.state)).toEqual({ value: null, words: 'NHS' });
    setLink(typist.editor, { url: '/a/', target });
    expect(typist.type('!').stored).toEqual([paragraph('See ', link('/a/', 'NHS', { target }), '!')]);
  });

  it('is changed and taken off as a whole from wherever the cursor stands in it', () => {
    const typist = new Typist([paragraph('See ', link('/a/', 'NHS', { target }), '.')]).after('N');
    expect(linkAtCursor(typist.editor.state)).toEqual({ value: { url: '/a/', target }, words: 'NHS' });
    setLink(typist.editor, { url: '/b/' });
    expect(typist.stored).toEqual([paragraph('See ', link('/b/', 'NHS'), '.')]);
    removeLink(typist.before('HS').editor);
    expect(typist.type('!').stored).toEqual([paragraph('See N!HS.')]);
  });

  it('without words has the name for words by which it was chosen', () => {
    const typist = new Typist([paragraph('See ')]).after('See ');
    setLink(typist.editor, { url: '/a/', target }, 'Your visit');
    expect(typist.stored).toEqual([paragraph('See ', link('/a/', 'Your visit', { target }))]);
    setLink(typist.editor, { url: '/b/' }, 'Other');
    expect(typist.stored).toEqual([paragraph('See ', link('/b/', 'Your visit'))]);
  });

  it('without words and a name has its address for words', () => {
    const typist = new Typist([paragraph('See ')]).after('See ');
    setLink(typist.editor, { url: 'https://www.nhs.uk/' });
    expect(typist.type('!').stored).toEqual([
      paragraph('See ', link('https://www.nhs.uk/', 'www.nhs.uk/'), '!'),
    ]);
  });
});

describe('the language of words', () => {
  it('is said of those that are chosen, and taken back from wherever the cursor stands in them', () => {
    const typist = new Typist([paragraph('Say croeso.')]).choose('croeso');
    setLanguage(typist.editor, 'cy');
    expect(typist.stored).toEqual([paragraph('Say ', run('croeso', { lang: 'cy' }), '.')]);
    expect(languageAtCursor(typist.after('cro').editor.state)).toBe('cy');
    setLanguage(typist.editor, null);
    expect(typist.type('-').stored).toEqual([paragraph('Say cro-eso.')]);
  });

  it('is said of what is typed next', () => {
    const typist = new Typist([paragraph('Say ')]).after('Say ');
    setLanguage(typist.editor, 'cy');
    typist.type('croeso');
    setLanguage(typist.editor, null);
    expect(typist.type('.').stored).toEqual([paragraph('Say ', run('croeso', { lang: 'cy' }), '.')]);
  });
});
