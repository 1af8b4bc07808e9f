import { page, testimonial } from '@pain/schema';
import { describe, expect, it } from 'vitest';
import { ENTRY_SIZE } from '../../../../kernel/limits';
import { findOversize } from './find-oversize';

const paragraph = (text: string) => ({ type: 'paragraph', children: [{ type: 'text', text }] });
const many = <T>(count: number, make: (at: number) => T) =>
  Array.from({ length: count }, (_, at) => make(at));
const text = (...body: object[]) => ({ __component: 'blocks.text', body });
const steps = (count: number) => ({
  __component: 'blocks.steps',
  steps: many(count, (at) => ({ heading: `Step ${at}` })),
});
const find = (data: object, type: typeof page | typeof testimonial = page) =>
  findOversize(type.fields, data as Record<string, unknown>);

describe('what is too large to be saved', () => {
  it('is a page of more blocks than anybody reads, at its field', () => {
    expect(find({ blocks: many(ENTRY_SIZE.list, () => text(paragraph('Words.'))) })).toBeNull();
    expect(find({ blocks: many(3000, () => text(paragraph('Words.'))) })).toEqual({
      path: ['blocks'],
      message: 'Content: It holds 3,000, and 200 are the most. Divide it, or take some out.',
    });
  });

  it('is a long list in a block, and one of entries that are chosen, however they are sent', () => {
    expect(find({ blocks: [text(), steps(201)] })).toMatchObject({ path: ['blocks', 1, 'steps'] });
    for (const related of [
      many(201, String),
      { connect: many(201, (id) => ({ id })) },
      { set: many(201, String) },
    ])
      expect(find({ related })).toMatchObject({
        path: ['related'],
        message: expect.stringMatching(/^Related pages: It holds 201/),
      });
    expect(find({ related: { connect: many(200, String), disconnect: [1] } })).toBeNull();
  });

  it('are many short lists, which are one page', () => {
    expect(find({ blocks: many(5, () => steps(190)) })).toBeNull();
    expect(find({ blocks: many(6, () => steps(190)) })).toEqual({
      path: ['blocks'],
      message:
        'Content: It holds 1,146 blocks with their parts, and 1,000 are the most. Divide it, or take some out.',
    });
  });

  it('is a text of more paragraphs, lines and links than anybody reads', () => {
    expect(find({ blocks: [text(...many(4900, () => paragraph('Words.')))] })).toBeNull();
    expect(find({ blocks: [text(), text(...many(6000, () => paragraph('Words.')))] })).toEqual({
      path: ['blocks'],
      message:
        'Content: It holds 12,002 paragraphs, lines and links, and 10,000 are the most. Divide it, or take some out.',
    });
  });

  it('is a plain text of more lines, each of which is read as a paragraph', () => {
    const lines = (count: number) => many(count, () => 'a').join('\n');
    expect(find({ summary: lines(10_000) })).toBeNull();
    expect(find({ summary: lines(20_000) })).toMatchObject({
      path: ['summary'],
      message: expect.stringMatching(/It holds 19,999 paragraphs, lines and links, and 10,000 are the most/),
    });
  });

  it('is a text of more letters, also a plain one', () => {
    const long = (letters: number) => 'Pain is real. '.repeat(letters / 14);
    expect(find({ blocks: [text(...many(100, () => paragraph(long(10_000))))] })).toBeNull();
    expect(find({ blocks: [text(...many(300, () => paragraph(long(10_000))))] })).toMatchObject({
      path: ['blocks'],
      message: expect.stringMatching(/^Content: It holds [\d,]+ letters, and 2,000,000 are the most\./),
    });
    expect(find({ title: 'A', quote: long(3_000_000) }, testimonial)).toMatchObject({ path: ['quote'] });
  });

  it.each([null, 5, 'words', [], {}, [null], { connect: null }])(
    'is not what is of another kind: %o',
    (value) => {
      expect(find({ blocks: value, related: value, review: value, title: value })).toBeNull();
    },
  );
});
