import { expect, it } from 'vitest';
import { fingerprintOf } from './fingerprint.ts';

const draft = {
  id: 1,
  documentId: 'd',
  title: 'Pacing',
  updatedAt: '2026-11-23T10:00:00.000Z',
  publishedAt: null,
  blocks: [{ id: 7, __component: 'blocks.text', text: [{ type: 'paragraph', children: [] }] }],
};

it('a draft and what was published of it have the same fingerprint', () => {
  const published = {
    ...draft,
    id: 2,
    publishedAt: '2026-11-23T10:42:00.000Z',
    blocks: [{ ...draft.blocks[0], id: 8 }],
  };
  expect(fingerprintOf(published)).toBe(fingerprintOf(draft));
});

it('an edit inside a block changes it, and undoing the edit brings it back', () => {
  const text = [{ type: 'paragraph', children: [{ type: 'text', text: 'x' }] }];
  const edited = { ...draft, blocks: [{ ...draft.blocks[0], text }] };
  expect(fingerprintOf(edited)).not.toBe(fingerprintOf(draft));
  expect(fingerprintOf({ ...edited, blocks: draft.blocks })).toBe(fingerprintOf(draft));
});

it('the order of fields says nothing, the order of blocks does', () => {
  const blocks = [{ a: 1 }, { a: 2 }];
  expect(fingerprintOf({ a: 1, b: 2 })).toBe(fingerprintOf({ b: 2, a: 1 }));
  expect(fingerprintOf(blocks)).not.toBe(fingerprintOf([...blocks].reverse()));
});

it('a plan is no content', () => {
  expect(fingerprintOf({ ...draft, publishAt: '2027-01-01T09:00:00.000Z' })).toBe(fingerprintOf(draft));
});
