import { describe, expect, it } from 'vitest';
import { anAlert, paragraph } from '../fixtures/documents.ts';
import { pointersIn, pointsToAny } from './pointers.ts';

const link = (id: string) => ({
  type: 'paragraph',
  children: [
    {
      type: 'link',
      url: '/a/',
      target: { type: 'page', id },
      children: [{ type: 'text', text: 'Read on' }],
    },
  ],
});

describe('what an entry points to', () => {
  it('is what its fields chose, and not what a link in a text leads to', () => {
    const message = [...paragraph('Closed.'), link('linked')];
    const alert = anAlert('a1', { message, where: 'pages', pages: [{ documentId: 'chosen' }] });
    expect(pointersIn(alert)).toEqual(['page:chosen']);
    expect(pointsToAny(alert, new Set(['page:linked']))).toBe(false);
    expect(pointsToAny(alert, new Set(['page:chosen']))).toBe(true);
  });
});
