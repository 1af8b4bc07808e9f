import { describe, expect, it } from 'vitest';
import { referencesIn } from './references';

describe('the entries that a version points to', () => {
  it('are found in fields, groups and blocks', () => {
    const version = {
      documentId: 'own',
      parent: { id: 1, documentId: 'parent' },
      related: [{ id: 2, documentId: 'related' }],
      blocks: [{ __component: 'blocks.faq-list', faqs: [{ id: 3, documentId: 'faq' }] }],
      sharing: { image: null },
    };
    expect(referencesIn(version)).toEqual(new Set(['parent', 'related', 'faq']));
  });

  it('are no files', () => {
    expect(referencesIn({ image: { documentId: 'file', url: '/uploads/a.png' } })).toEqual(new Set());
  });
});
