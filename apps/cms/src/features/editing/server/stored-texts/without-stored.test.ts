import { richText, text } from '@pain/schema';
import { describe, expect, it } from 'vitest';
import { storedIn, withoutStored } from './without-stored';

const fields = {
  title: text({ label: 'Title', help: '' }),
  body: richText({ label: 'Text', help: '' }),
};
const run = (words: string, more: object = {}) => ({ type: 'text', text: words, ...more });
const paragraph = (...children: unknown[]) => ({ type: 'paragraph', children });
const list = (...children: unknown[]) => ({ type: 'list', format: 'unordered', children });
const odd = { type: 'carousel', children: [] };

/** What is new in a text over what is stored. */
const newIn = (body: unknown, stored: unknown) =>
  withoutStored(fields, { title: 'A', body }, storedIn(fields, { title: 'B', body: stored }));

describe('what is new in a text', () => {
  it('is nothing where it says what is stored, whatever that is', () => {
    expect(newIn('words', 'words')).toEqual({ title: 'A', body: [] });
    expect(newIn([odd, null, paragraph(run('a'))], [null, odd, paragraph(run('a'))])).toEqual({
      title: 'A',
      body: [],
    });
  });

  it('is a part that somebody wrote in, with a filler for what is stored within it', () => {
    const stored = [paragraph(run('a'), odd), list({ type: 'list-item', children: [run('b')] }, odd)];
    const body = [paragraph(run('a!'), odd), list(odd)];
    expect(newIn(body, stored)).toMatchObject({
      body: [paragraph(run('a!'), run('')), list({ type: 'list-item', children: [run('')] })],
    });
  });

  it('is all that is not stored', () => {
    const body = [odd, paragraph(run('a', { bold: 'yes' }))];
    expect(newIn(body, [paragraph(run('a'))])).toMatchObject({ body });
    expect(newIn(body, null)).toMatchObject({ body });
    expect(newIn(null, [odd])).toMatchObject({ body: null });
  });

  it('is not what saving adds to a link, nor the words that it cleans, but is another address', () => {
    const link = (url: string, more: object = {}) => ({ type: 'link', url, children: [run('a')], ...more });
    const target = { type: 'page', id: 'a' };
    expect(
      newIn([paragraph(link('/a/', { target }), run('b c'))], [paragraph(link('/a/'), run('b\u00ad c'))]),
    ).toMatchObject({
      body: [],
    });
    const other = [paragraph(link('javascript:alert(1)'))];
    expect(newIn(other, [paragraph(link('/a/'))])).toMatchObject({
      body: [paragraph({ type: 'link', url: 'javascript:alert(1)' })],
    });
  });
});
