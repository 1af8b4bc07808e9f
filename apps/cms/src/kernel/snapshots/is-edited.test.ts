import { page } from '@pain/schema';
import { describe, expect, it } from 'vitest';
import { isAsPublished, isEdited } from './is-edited';

const AT = '2026-11-24T10:00:00.000Z';
const LATER = '2026-11-24T10:05:00.000Z';
const list = (...faqs: string[]) => ({
  __component: 'blocks.faq-list',
  faqs: faqs.map((documentId) => ({ documentId })),
});
const version = (updatedAt: string, fields: object) => ({
  documentId: 'p',
  updatedAt,
  title: 'Help',
  ...fields,
});

describe('a draft', () => {
  const published = version(AT, { parent: null, blocks: [list('a')] });

  it.each<[string, boolean, object]>([
    ['is what was published when nothing differs', true, version(AT, { parent: null, blocks: [list('a')] })],
    [
      'is what was published when relations were dropped',
      true,
      version(AT, { parent: { documentId: 'q' }, blocks: [list('a', 'b')] }),
    ],
    ['has edits when it was saved since', false, version(LATER, { parent: null, blocks: [list('a', 'b')] })],
    [
      'has edits when anything else differs',
      false,
      version(AT, { title: 'Aid', parent: null, blocks: [list('a')] }),
    ],
    ['has edits when it lacks what is published', false, version(AT, { parent: null, blocks: [list()] })],
  ])('%s', (_what, expected, draft) => {
    expect(isAsPublished(page, draft as Record<string, unknown>, published)).toBe(expected);
  });

  it.each<[string, boolean, Record<string, unknown>]>([
    ['is not edited when an edit was undone', false, version(LATER, { parent: null, blocks: [list('a')] })],
    [
      'is not edited by relations that were dropped',
      false,
      version(AT, { parent: null, blocks: [list('a', 'b')] }),
    ],
    ['is edited when somebody changed it', true, version(LATER, { parent: null, blocks: [] })],
  ])('%s', (_what, expected, draft) => {
    expect(isEdited(page, draft, published)).toBe(expected);
  });

  it('is edited while it was never published', () => {
    expect(isEdited(page, published, null)).toBe(true);
  });
});
