import { describe, expect, it } from 'vitest';
import { enumName, LANGUAGES, resource, toGraphqlDocument, toStrapiContentType } from '../index.ts';

const languages = Object.entries(LANGUAGES);
const field = resource.fields.language;

describe('the languages', () => {
  it.each(languages)('have tags as the standard writes them: %s', (tag) => {
    expect(Intl.getCanonicalLocales(tag)).toEqual([tag]);
  });

  it.each(languages)('are read back from what the CMS answers: %s', (tag) => {
    expect(field.parser.parse(enumName(tag))).toBe(tag);
  });

  it('have names of their own, none of them English: that is what an empty field says', () => {
    expect(new Set(languages.map(([, name]) => name)).size).toBe(languages.length);
    expect(LANGUAGES).not.toHaveProperty('en');
    expect([null, undefined, ''].map((empty) => field.parser.parse(empty))).toEqual([null, null, null]);
  });

  it('are stored by their tags, and need not be chosen', () => {
    const { language } = toStrapiContentType(resource).attributes;
    expect(language).toEqual({ type: 'enumeration', enum: Object.keys(LANGUAGES) });
    expect(toGraphqlDocument(resource)).toContain(' language ');
  });
});
