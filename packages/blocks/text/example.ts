import type { Inline, List, ListItem, RichText, RichTextNode } from '../../schema/src/rich-text/nodes.ts';

type Marks = Partial<Record<'bold' | 'italic' | 'code', boolean>>;

const run = (text: string, marks: Marks = {}): Inline => ({ type: 'text', text, ...marks });
const link = (url: string, text: string): Inline => ({
  type: 'link',
  url,
  children: [{ type: 'text', text }],
});
const item = (...children: Inline[]): ListItem => ({ type: 'list-item', children });
const list = (format: List['format'], ...children: List['children']): List => ({
  type: 'list',
  format,
  children,
});
const heading = (level: number, text: string): RichTextNode => ({
  type: 'heading',
  level,
  children: [run(text)],
});

/** Everything that a text may hold. */
export const wholeText: RichText = [
  heading(2, 'Text'),
  {
    type: 'paragraph',
    children: [
      run('Plain, '),
      run('bold', { bold: true }),
      run(', '),
      run('italic', { italic: true }),
      run(', '),
      run('code', { code: true }),
      run(', and '),
      link('https://www.example.org/', 'a link to another website'),
      run('.'),
    ],
  },
  heading(3, 'A heading below'),
  list('ordered', item(run('first')), item(run('second')), list('ordered', item(run('within')))),
  list('unordered', item(run('one')), item(link('/', 'a link'))),
  heading(4, 'The lowest heading'),
  { type: 'quote', children: [run('They understand how it feels.')] },
  { type: 'code', children: [run('a line as it is typed')] },
];
