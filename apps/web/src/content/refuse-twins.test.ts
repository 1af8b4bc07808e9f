import { faq } from '@pain/schema';
import { expect, it } from 'vitest';
import { anFaq } from '../fixtures/documents.ts';
import { refuseTwins } from './refuse-twins.ts';

const LIVE = '2026-11-01T09:00:00.000Z';
const LATER = '2026-11-02T09:00:00.000Z';
const read = (id: string, publishedAt: string, question = 'Why?') => ({
  id,
  document: { ...anFaq(id, { question }), publishedAt },
});

it.each([
  ['first', [LATER, LIVE]],
  ['last', [LIVE, LATER]],
] as const)(
  'an entry that is published twice over is held for a change of its own, with the later version %s',
  (_where, [first, second]) => {
    const [one, other] = [read('a', first, 'Was here?'), read('a', second, 'Moved here?')];
    expect(refuseTwins(faq, [one, read('b', LIVE), other])).toEqual([
      {
        id: 'a',
        fault: {
          message: expect.stringContaining('FAQ “Moved here?” cannot be shown'),
          documents: [{ type: 'faq', id: 'a', publishedAt: LATER }],
        },
      },
      read('b', LIVE),
    ]);
  },
);
