import { describe, expect, it } from 'vitest';
import { checkEntry } from '../check-entry.ts';
import { link, page, paragraph, SITE, SITE_URL, text, typeNamed, words } from '../fixtures/fixtures.ts';

const LETTERS = 100_000;
/** A text may be of two million letters, each of which a pattern may begin at. */
const LONG: Readonly<Record<string, string>> = {
  letters: 'a'.repeat(LETTERS),
  digits: '1'.repeat(LETTERS),
  spaces: `1${' '.repeat(LETTERS)}1`,
  stops: `a@${'.'.repeat(LETTERS)}b`,
  names: `a@${'a.'.repeat(LETTERS / 2)}!`,
  ats: '@a'.repeat(LETTERS / 2),
  'an address': `https://a.example/?${'a'.repeat(LETTERS)}`,
  'an address with an e-mail address': `https://a.example/?a@${'a.'.repeat(LETTERS / 2)}!`,
  'many addresses': `https://a.example/?${'a'.repeat(7000)} `.repeat(LETTERS / 7000),
};
const PLACES: Readonly<Record<string, (long: string) => object>> = {
  'in a text': (long) => words(long),
  'as the words of a link to write to': (long) => link(long, 'mailto:pain@example.org'),
  'as the words of a link to call': (long) => link(long, 'tel:+441632960123'),
  'as the address of a link': (long) => link('Pain', long),
};

describe('a text of many letters', () => {
  it.each(Object.keys(PLACES).flatMap((place) => Object.keys(LONG).map((what) => [place, what])))(
    'is checked at once %s, also of nothing but %s',
    (place, what) => {
      const draft = page(text(paragraph(PLACES[place]?.(LONG[what] ?? '') ?? {})));
      const started = performance.now();
      checkEntry(typeNamed('page'), draft, SITE_URL).findAll(SITE);
      expect(performance.now() - started).toBeLessThan(1500);
    },
  );

  it('has no link to an address that no website takes', () => {
    const draft = page(text(paragraph(link('Pain', `https://a.example/?${'a'.repeat(8000)}`))));
    expect(checkEntry(typeNamed('page'), draft, SITE_URL).findFaults(SITE)).toMatchObject([
      { message: expect.stringContaining('No website takes one of more than 8,000 letters.') },
    ]);
  });
});
