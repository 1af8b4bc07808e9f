import { type ContentType, faq, richText, text } from '@pain/schema';
import { expect, it } from 'vitest';
import { checkEntry } from '../check-entry.ts';
import { paragraph, SITE, SITE_URL, words } from '../fixtures/fixtures.ts';

const said = { help: 'For a test.', requiredFrom: '2027-01-15' };
const type: ContentType = {
  ...faq,
  fields: {
    ...faq.fields,
    audience: text({ ...said, label: 'Audience' }),
    source: richText({ ...said, label: 'Source' }),
  },
};
const complete = { question: 'How long?', slug: 'how-long', answer: [paragraph(words('Eight weeks.'))] };
/** What is found on a day. */
function findOn(day: string, fields: object) {
  const checked = checkEntry(type, { ...complete, ...fields }, SITE_URL);
  const site = { ...SITE, now: new Date(`${day}T09:00:00Z`) };
  const findings = checked.findAll(site).findings.filter(({ rule }) => rule === 'empty');
  const faults = checked.findFaults(site).map(({ field }) => field);
  return { told: findings.map(({ field, message }) => `${field}: ${message}`), faults };
}

it('a field that is required from a day on is advice before it', () => {
  expect(findOn('2027-01-14', { source: [paragraph(words(' '))] })).toEqual({
    told: [
      'Audience: This is needed from 15 January 2027. Fill it in before then.',
      'Source: This is needed from 15 January 2027. Fill it in before then.',
    ],
    faults: [],
  });
});

it('and keeps an entry without it from being published from that day on', () => {
  expect(findOn('2027-01-15', { source: [paragraph(words('A study.'))] })).toEqual({
    told: ['Audience: This is empty. Fill it in.'],
    faults: ['Audience'],
  });
});

it('what cannot be read is not called empty', () => {
  const { told, faults } = findOn('2027-01-15', { audience: 5, source: [paragraph(words('A study.'))] });
  expect({ told, faults }).toEqual({ told: [], faults: ['Audience'] });
});
