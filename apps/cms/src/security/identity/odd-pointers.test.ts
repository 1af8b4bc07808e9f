import { page } from '@pain/schema';
import { describe, expect, it } from 'vitest';
import { findOddPointers } from './odd-pointers';

const find = (related: unknown) => findOddPointers(page.fields, { title: 'A', related });

describe('what an entry points to', () => {
  it.each([
    [{ connect: [{ documentId: 'a', position: { before: { documentId: 'b' } } }] }],
    [{ connect: [{ id: [1] }] }],
    [{ connect: [{ id: {} }] }],
    [{ connect: [null] }],
    [{ connect: { id: 1 } }],
    [{ connect: 'abc' }],
    [{ disconnect: [{ id: 'x' }] }],
    [{ disconnect: [[1]] }],
    [{ disconnect: 1 }],
    [{ set: [{ id: 1.5 }] }],
    [{ set: true }],
    [[{ id: -1 }]],
    [[{ documentId: 'a\0' }]],
    [[[]]],
    [true],
    ['a b'],
    [1e20],
  ])('is refused as %j, by its label', (related) => {
    expect(find(related)).toEqual([{ path: ['related'], field: 'Related pages' }]);
  });

  it.each([
    [undefined],
    [null],
    [[]],
    ['abc123'],
    [7],
    [[7, 'abc', { id: 7 }, { documentId: 'abc' }]],
    [{ id: 7, documentId: 'abc' }],
    [{ set: null }],
    [{ set: ['abc'] }],
    [{ connect: [], disconnect: [] }],
    [{ connect: [{ id: 7, documentId: 'abc', position: { end: true } }], disconnect: [{ id: '7' }] }],
    [
      {
        connect: [
          { documentId: 'abc', position: { before: 'def' } },
          { id: 7, position: { after: 9 } },
        ],
      },
    ],
  ])('is taken as %j', (related) => {
    expect(find(related)).toEqual([]);
  });

  it('is looked at within blocks and their parts', () => {
    const image = { __component: 'blocks.image', image: { id: 'x' } };
    const cards = { __component: 'blocks.page-cards', pages: [{ id: {} }] };
    expect(findOddPointers(page.fields, { blocks: [image, cards] }).map(({ path }) => path)).toEqual([
      ['blocks', 0, 'image'],
      ['blocks', 1, 'pages'],
    ]);
  });
});
