import { describe, expect, it } from 'vitest';
import { findSlugFault, SLUG_LENGTH, shortenSlug, toPlainTitle } from '../index.ts';

describe('a part of a web address', () => {
  it.each(['pain-plan', '404-errors', 'console', 'com10', 'aux-in', 'a'.repeat(SLUG_LENGTH)])(
    'may be %s',
    (slug) => {
      expect(findSlugFault(slug)).toBeNull();
    },
  );

  it.each([
    ['con', 'is a name that some computers cannot store'],
    ['nul', 'is a name that some computers cannot store'],
    ['com1', 'is a name that some computers cannot store'],
    ['lpt9', 'is a name that some computers cannot store'],
    ['media', 'is an address that the website itself needs'],
    ['assets', 'is an address that the website itself needs'],
    ['search', 'is an address that the website itself needs'],
    ['a.', 'cannot be part of a web address'],
    ['..', 'cannot be part of a web address'],
    ['a ', 'cannot be part of a web address'],
    ['Über', 'cannot be part of a web address'],
    ['%2e', 'cannot be part of a web address'],
    ['a'.repeat(SLUG_LENGTH + 1), 'has 201 letters, and a part of one can have 200. Shorten it'],
  ])('is not %s, and it says why', (slug, why) => {
    expect(findSlugFault(slug)).toContain(why);
  });
});

describe('a part of a web address that is made of words', () => {
  it.each([
    ['how-long-is-it', 'how-long-is-it'],
    [`${'word-'.repeat(60)}end`, 'word-'.repeat(16).slice(0, -1)],
    ['a'.repeat(298), 'a'.repeat(80)],
    ['search', 'search-1'],
    ['con', 'con-1'],
    ['--Two--hyphens--', 'two-hyphens'],
    ['', ''],
  ])('is of %s: %s', (words, slug) => {
    expect(shortenSlug(words)).toBe(slug);
  });
});

describe('a title that an address is made of', () => {
  it.each([
    ['ﬁrst oﬃce', 'first office'],
    ['Ｆｕｌｌ Ⅳ', 'Full IV'],
    ['H₂O', 'H2O'],
    ['10⁹ cells', '10-9 cells'],
    ['1½ days', '1-1⁄2 days'],
    ['Tŷ Gŵyn', 'Tŷ Gŵyn'],
  ])('has the plain forms of its letters, and no number becomes another: %s', (title, plain) => {
    expect(toPlainTitle(title)).toBe(plain);
  });
});
