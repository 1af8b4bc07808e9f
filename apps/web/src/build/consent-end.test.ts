import { expect, it } from 'vitest';
import { anFaq, aTestimonial } from '../fixtures/documents.ts';
import { parseContent } from '../manifest/site-manifest.ts';
import { consentEndOf } from './consent-end.ts';

/** Of an entry as a release keeps it. */
const endOf = (document: object) =>
  parseContent(JSON.stringify({ documents: [document] }))
    .map(consentEndOf)[0]
    ?.toISOString();
const consent = { scope: 'website', givenOn: '2026-01-01' };

it('the consent for what a site was made from ends on the first of its last days, as it begins in Britain', () => {
  const ending = { ...consent, expiresOn: '2026-07-01', withdrawnOn: '2026-08-01' };
  expect(endOf(aTestimonial('t', { consent: ending }))).toBe('2026-06-30T23:00:00.000Z');
});

it.each([
  ['no end was agreed', aTestimonial('t', { consent })],
  ['nobody said it', aTestimonial('t', { example: true, consent: { ...consent, expiresOn: '2026-07-01' } })],
  ['it needs none', anFaq('f')],
])('it does not end where %s', (_why, document) => expect(endOf(document)).toBeUndefined());
