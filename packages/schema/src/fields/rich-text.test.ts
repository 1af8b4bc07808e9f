import { describe, expect, it } from 'vitest';
import { EMPTY } from '../definitions/field.ts';
import { richText } from './rich-text.ts';

const { parser } = richText({ label: 'Text', help: '' });
const said = (text: unknown) => parser.safeParse(text).error?.issues.map(({ message }) => message);

describe('what is said of a text that the website cannot show', () => {
  const damaged = 'has a damaged part. Delete it, and write it again';
  const paragraph = (...children: unknown[]) => ({ type: 'paragraph', children });

  it.each([
    ['a hole', [null], damaged],
    ['words that are in no paragraph', ['words'], damaged],
    ['no list of parts', 'words', damaged],
    ['a paragraph with nothing in it', [{ type: 'paragraph' }], damaged],
    ['a heading of no level', [{ type: 'heading', level: 9, children: [] }], damaged],
    ['something within a paragraph', [paragraph({ type: 'text', text: 'a' }, { type: 'video' })], damaged],
    [
      'a part of another program',
      [{ type: 'carousel', children: [] }],
      'has something of an unknown kind (carousel). Delete it',
    ],
    [
      'a picture',
      [{ type: 'image', children: [] }],
      'has a picture inside the text, where it cannot have alt text. Take it out and add a block Picture instead',
    ],
  ])('%s', (_, text, message) => {
    expect(said(text)).toEqual([message]);
  });

  it('a link to nowhere, by its words', () => {
    const link = { type: 'link', url: 'sms:1', children: [{ type: 'text', text: 'Text us' }] };
    expect(said([paragraph(link)])?.[0]).toMatch(/^The link “Text us”: "sms:1" is not a link/);
  });
});

describe('a list', () => {
  const words = (text: string) => [{ type: 'text', text }];
  const line = (text: string) => ({ type: 'list-item', children: words(text) });
  const list = (...children: unknown[]) => ({ type: 'list', format: 'ordered', children });

  it('has no lines that say nothing, but for one that a list stands below', () => {
    const stored = [
      list(line('a'), line(' '), line('b'), line(''), list(line('in it'), line('')), list(line(''))),
    ];
    expect(parser.parse(stored)).toEqual([list(line('a'), line('b'), line(''), list(line('in it')))]);
  });

  it('of nothing else is no text', () => {
    expect(parser.parse([list(line(''), line(''))])).toBeNull();
  });
});

it('a text of blank paragraphs is none, and fills in no required field', () => {
  const blank = ['', ' ', '\u00a0'].map((text) => ({
    type: 'paragraph',
    children: [{ type: 'text', text }],
  }));
  expect(parser.parse(blank)).toBeNull();
  const required = richText({ label: 'Text', help: '', required: true });
  expect(required.parser.safeParse(blank).error?.issues.map(({ message }) => message)).toEqual([EMPTY]);
});
