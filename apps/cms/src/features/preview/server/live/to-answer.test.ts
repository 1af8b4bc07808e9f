import { faq, page, parseDraft } from '@pain/schema';
import { describe, expect, it } from 'vitest';
import { applyChanges } from './apply-changes';
import { savedParts, toAnswer } from './to-answer';

const NOBODY = { saved: new Map(), files: new Map() };
const pointer = (documentId: string, position?: object) => ({ id: 1, apiData: { documentId, position } });

describe('what was done to a relation', () => {
  const saved = ['a', 'b', 'c'];

  it.each([
    ['nothing', { connect: [], disconnect: [] }, ['a', 'b', 'c']],
    ['one more, at the end', { connect: [pointer('d')], disconnect: [] }, ['a', 'b', 'c', 'd']],
    ['one less', { connect: [], disconnect: [pointer('b')] }, ['a', 'c']],
    ['one moved up', { connect: [pointer('c', { before: 'a' })], disconnect: [] }, ['c', 'a', 'b']],
    ['one moved first', { connect: [pointer('b', { start: true })], disconnect: [] }, ['b', 'a', 'c']],
    [
      'several moved, the last of them first',
      { connect: [pointer('a', { end: true }), pointer('b', { before: 'a' })], disconnect: [] },
      ['c', 'b', 'a'],
    ],
    ['what no form holds', 'nonsense', ['a', 'b', 'c']],
  ])('%s', (_what, changes, expected) => {
    expect(applyChanges(saved, changes)).toEqual(expected);
  });

  it('may be of an entry whose documentId Strapi gives beside its apiData', () => {
    expect(applyChanges([], { connect: [{ documentId: 'x', id: 7 }] })).toEqual(['x']);
  });
});

describe('what stands in a form', () => {
  it('is answered as the CMS answers a draft, with blanks for what is not filled in', () => {
    const typed = { question: 'How long?', topic: '', slug: 'how-long', answer: [] };
    const answer = { documentId: 'f', publishedAt: null, updatedAt: '2026-11-30T12:00:00.000Z' };
    const draft = parseDraft(faq, { ...toAnswer(faq.fields, typed, NOBODY), ...answer });
    expect(draft).toMatchObject({ id: 'f', question: 'How long?', slug: 'how-long', topic: null });
    expect(JSON.stringify(draft.answer)).toContain('[Blank: Answer]');
  });

  it('has the choices, files and relations of its blocks, with what was done to the saved ones', () => {
    const saved = {
      parent: { documentId: 'above' },
      blocks: [
        { __component: 'blocks.faq-list', id: 3, faqs: [{ documentId: 'one' }, { documentId: 'two' }] },
        { __component: 'blocks.text', id: 3 },
      ],
    };
    const typed = {
      title: 'Help',
      parent: { connect: [], disconnect: [] },
      blocks: [
        { __component: 'blocks.text', id: 3, body: [] },
        { __component: 'blocks.care-card', level: 'non-urgent', heading: 'Speak to a GP if:' },
        { __component: 'blocks.image', image: { id: 9, url: '/not-this' } },
        { __component: 'blocks.faq-list', id: 3, show: 'chosen', faqs: { disconnect: [pointer('one')] } },
      ],
    };
    const files = new Map([[9, { documentId: 'file', url: '/uploads/a.png' }]]);
    expect(toAnswer(page.fields, typed, { saved: savedParts(page.fields, saved), files })).toMatchObject({
      title: 'Help',
      parent: { documentId: 'above' },
      related: [],
      sharing: null,
      blocks: [
        { __typename: 'ComponentBlocksText', text_body: [] },
        { __typename: 'ComponentBlocksCareCard', careCard_level: 'non_urgent', careCard_body: null },
        { __typename: 'ComponentBlocksImage', image_image: { documentId: 'file', url: '/uploads/a.png' } },
        { __typename: 'ComponentBlocksFaqList', faqList_faqs: [{ documentId: 'two' }] },
      ],
    });
  });

  it('points to nothing saved from a block that was never saved, and to no file that is not there', () => {
    const saved = { blocks: [{ __component: 'blocks.faq-list', id: 3, faqs: [{ documentId: 'one' }] }] };
    const typed = {
      blocks: [{ __component: 'blocks.faq-list' }, { __component: 'blocks.image', image: { id: 4 } }],
    };
    const answer = toAnswer(page.fields, typed, { saved: savedParts(page.fields, saved), files: new Map() });
    expect(answer.blocks).toMatchObject([{ faqList_faqs: [] }, { image_image: null }]);
  });
});
