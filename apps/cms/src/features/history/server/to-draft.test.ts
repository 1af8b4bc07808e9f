import { page } from '@pain/schema';
import { describe, expect, it } from 'vitest';
import { describeMissing } from './restore';
import { toDraft } from './to-draft';

const version = {
  id: 7,
  documentId: 'home',
  title: 'Home',
  publishAt: '2026-11-23T10:00:00.000Z',
  parent: { id: 3, documentId: 'gone' },
  blocks: [
    {
      id: 2,
      __component: 'blocks.faq-list',
      heading: 'Ask',
      faqs: [{ documentId: 'b' }, { documentId: 'a' }],
    },
    { id: 1, __component: 'blocks.old', text: 'x' },
    { id: 9, __component: 'blocks.image', image: { documentId: 'file' } },
  ],
};
const { data, missing } = toDraft(
  version,
  page.fields,
  new Map<string, string | number>([
    ['a', 'a'],
    ['b', 'b'],
    ['file', 12],
  ]),
);

describe('a version as a draft', () => {
  it('keeps the order of blocks and of relations, without the numbers that Strapi gave them', () => {
    expect(data.blocks).toMatchObject([
      { __component: 'blocks.faq-list', heading: 'Ask', faqs: ['b', 'a'] },
      { __component: 'blocks.image', image: 12 },
    ]);
    expect(JSON.stringify(data)).not.toContain('"id"');
  });

  it('empties what the version had nothing for, and leaves plans as they are', () => {
    expect(data).toMatchObject({ title: 'Home', summary: null, related: [] });
    expect(data).not.toHaveProperty('publishAt');
  });

  it('leaves out what is gone and names it', () => {
    const titles = new Map([['gone', 'Old parent']]);
    expect(missing.map((thing) => describeMissing(thing, titles))).toEqual([
      'The Page “Old parent” no longer exists; it was left out.',
      'The kind of block “blocks.old” no longer exists; it was left out.',
    ]);
  });
});
