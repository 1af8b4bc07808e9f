import { describe, expect, it } from 'vitest';
import { enumName, LANGUAGES, resource, toGraphqlDocument, toStrapiContentType } from '../index.ts';

const languages = Object.entries(LANGUAGES);
const field = resource.fields.language;

describe('the languages', () => {
  it.each(languages)('have tags as the standard writes them: %s', (tag) => {
    expect(Intl.getCanonicalLocales(tag)).toEqual([tag]);
  });

  it.each(languages)('are read back from what the CMS answers: %s', (tag, name) => {
    expect(field.parser.parse(enumName(name))).toBe(tag);
  });

  it('have names of their own, none of them English: that is what an empty field says', () => {
    expect(new Set(languages.map(([, name]) => enumName(name))).size).toBe(languages.length);
    expect(LANGUAGES).not.toHaveProperty('en');
    expect([null, undefined, ''].map((empty) => field.parser.parse(empty))).toEqual([null, null, null]);
  });

  it('are chosen by their names in the admin, and need not be', () => {
    const { language } = toStrapiContentType(resource).attributes;
    expect(language).toEqual({ type: 'enumeration', enum: Object.values(LANGUAGES) });
    expect(toGraphqlDocument(resource)).toContain(' language ');
  });
});
