import { describe, expect, it } from 'vitest';
import { isOffered, richText, text } from '../index.ts';

describe('a field that is required from a day on', () => {
  const said = { label: 'Audience', help: 'Who asks this.', requiredFrom: '2027-01-15' };

  it('is read as empty where it is missing, so that what is live stays', () => {
    const absent = [null, undefined, '', '  ', []];
    expect(absent.map((value) => text(said).parser.parse(value))).toEqual(absent.map(() => null));
    expect(richText(said).parser.parse(null)).toBeNull();
  });

  it('is optional to the database and to GraphQL, and says its day to editors', () => {
    expect(text(said)).toMatchObject({
      requiredFrom: '2027-01-15',
      strapi: { type: 'string' },
      help: 'Who asks this. Needed from 15 January 2027.',
    });
    expect(text(said).strapi).not.toHaveProperty('required');
  });
});

it('a field is offered beside the choice that it is for, and while nothing is chosen', () => {
  const letter = text({ label: 'Letter', help: '', onlyWhen: { field: 'kind', is: 'letter' } });
  const said = ['letter', null, 'video'].map((kind) => isOffered(letter, { kind }));
  expect(said).toEqual([true, true, false]);
  expect(isOffered(text({ label: 'Title', help: '' }), {})).toBe(true);
});
