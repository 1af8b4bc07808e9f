import { expect, test } from 'vitest';
import { contentTypes, faq, page, parseDraft } from '../index.ts';

const identity = { documentId: 'd1', updatedAt: '2026-11-23T10:00:00.000Z', publishedAt: null };

test('a blank is replaced by the name of its field, what is filled in stays', () => {
  const draft = parseDraft(faq, { ...identity, question: '', slug: null, answer: [], topic: 'Pain' });
  expect(draft).toMatchObject({
    question: '[Blank: Question]',
    topic: 'Pain',
    publishedAt: identity.updatedAt,
  });
  expect(JSON.stringify(draft.answer)).toContain('[Blank: Answer]');
});

test('an entry of any type of which nothing is filled in can be looked at', () => {
  for (const type of contentTypes) expect(parseDraft(type, identity).id, type.name).toBe('d1');
});

test('blanks within blocks are marked, and a picture without words', () => {
  const file = { documentId: 'm1', url: '/a.png', name: 'a.png', ext: '.png', mime: 'image/png', size: 1 };
  const picture = { ...file, width: 1, height: 1, alternativeText: '', caption: null };
  const { blocks } = parseDraft(page, {
    ...identity,
    blocks: [
      { __typename: 'ComponentBlocksText' },
      { __typename: 'ComponentBlocksImage', image_image: picture, image_decorative: false },
      { __typename: 'ComponentBlocksVideo' },
      { __typename: 'ComponentBlocksActionLink' },
    ],
  });
  expect(blocks.map(({ block }) => block)).toEqual(['text', 'image', 'video', 'action-link']);
  expect(blocks[3]).toMatchObject({ address: '#blank' });
  expect(blocks[1]).toMatchObject({ caption: '[Blank: Alternative text]' });
});
