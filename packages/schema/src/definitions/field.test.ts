import { describe, expect, it } from 'vitest';
import { richText, text } from '../index.ts';

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
