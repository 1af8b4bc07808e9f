import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanRichText } from './clean-rich-text.ts';
import { cleanRuns, cleanText } from './clean-text.ts';

/** Signs with a shape, and white space; what readers see, or know of. */
const SHAPED =
  /[^\p{Cc}\p{Cs}\p{Co}\p{Noncharacter_Code_Point}\p{Default_Ignorable_Code_Point}\uFFF9-\uFFFC\u2028\u2029]/gu;
const FARSI = 'می\u200Cخواهم';
const FLAG_OF_WALES = '\u{1F3F4}\u{E0067}\u{E0062}\u{E0077}\u{E006C}\u{E0073}\u{E007F}';

/** Composed again: two marks between which an invisible sign stood change places. */
const shapedOf = (text: string) => (text.normalize('NFC').match(SHAPED) ?? []).join('').normalize('NFC');
/** Any text, with many of the signs that this is about. */
const anyText = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'binary', maxLength: 4 }),
      fc.constantFrom(
        ...'aŷ0#é\n\t \u0302\u00AD\u200B\u200C\u200D\u200E\u202A\u202C\u202D\u2066\u2069\uFE0F\uFEFF',
      ),
      fc.constantFrom(
        'ی',
        'क',
        '\u094D',
        'ก',
        '👩',
        '❤',
        '🏽',
        '\u{1F3F4}',
        '\u{E0067}',
        '\u{E007F}',
        '\uD83D',
        '\r\n',
      ),
    ),
    { maxLength: 20 },
  )
  .map((parts) => parts.join(''));

describe('a clean text', () => {
  it('has every letter that can be seen, in its order, and none more', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(shapedOf(cleanText(text))).toBe(shapedOf(text));
      }),
    );
  });

  it('stays as it is when it is cleaned again', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(cleanText(cleanText(text))).toBe(cleanText(text));
      }),
    );
  });

  it('is well formed and composed', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(cleanText(text).isWellFormed()).toBe(true);
        expect(cleanText(text)).toBe(cleanText(text).normalize('NFC'));
      }),
    );
  });

  it('is the same for a paragraph in one run or in several', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: fc.constantFrom('ی', 'a', ' ', '\u200C', '\u200E', '\u2067', '\u2069') })),
        (runs) => {
          expect(cleanRuns(runs).join('')).toBe(cleanText(runs.join('')));
        },
      ),
    );
  });

  it.each([
    ['the joiner of Farsi', FARSI],
    ['the joiner of a conjunct', 'र\u094D\u200Dय'],
    ['a family of emoji', '👩🏽\u200D👩\u200D👧'],
    ['an emoji with a form', '❤\uFE0F\u200D🔥'],
    ['the flag of Wales', FLAG_OF_WALES],
    ['a digit on a key', '1\uFE0F\u20E3'],
    ['a place where a Thai line may break', 'สวัสดี\u200Bครับ'],
    ['the form of a Chinese name', '葛\u{E0100}'],
    ['marks of direction in Arabic', 'هاتف \u200E+44 20 7946 0000\u200E'],
    ['a part with its own direction in Arabic', 'هاتف \u2066+44 20\u2069'],
    ['spaces and hyphens that do not break', '10\u00A0mg, self\u2011care'],
  ])('has %s', (_, text) => expect(cleanText(text)).toBe(text));

  it.each([
    ['soft hyphens', 'physio\u00ADtherapy', 'physiotherapy'],
    ['spaces without a width', 'pain\u200Bful \uFEFFday', 'painful day'],
    ['joiners in English', 'of\u200Cfice\u200D', 'office'],
    ['joiners on their own', ' \u200C \u200D', '  '],
    ['stand-ins for objects', 'See \uFFFC here', 'See  here'],
    ['letters of a private font', '\uF0B7 Rest', ' Rest'],
    ['control characters', 'a\u0000b\u0085c\u009Dd', 'ab\ncd'],
    ['hidden letters', `Rest${String.fromCodePoint(0xe0048, 0xe0069)}`, 'Rest'],
    ['signs that turn letters round', 'Pay \u202E001\u202C now', 'Pay 001 now'],
    ['parts in Arabic that are never closed', 'ا \u2067ب', 'ا ب'],
    ['what telephones put round a number', 'Ring \u202A+44 20 7946 0000\u202C', 'Ring +44 20 7946 0000'],
    ['letters without a shape', 'a\u3164b\u180Ec', 'abc'],
    ['halves of characters', 'a\uD83Db', 'ab'],
    ['letters in two parts', 'Ty\u0302 Gw\u0302yn', 'Tŷ Gŵyn'],
    ['ends of lines of other systems', 'a\r\nb\rc\u2028d\u000Be', 'a\nb\nc\nd\ne'],
  ])('has no %s', (_, text, clean) => expect(cleanText(text)).toBe(clean));

  it('has no part that is opened within more others than browsers follow', () => {
    const nested = `ا${'\u2067'.repeat(200)}ب${'\u2069'.repeat(200)}`;
    expect(cleanText(nested)).toBe(`ا${'\u2067'.repeat(125)}ب${'\u2069'.repeat(125)}`);
  });

  it('has the joiner between two runs', () => {
    expect(cleanRuns(['می', '\u200Cخواهم'])).toEqual(['می', '\u200Cخواهم']);
  });
});

describe('a clean formatted text', () => {
  it('has the joiners of words that are in parts bold or links, and all else as it was', () => {
    const rich = (...[a, b, c]: string[]) => [
      {
        type: 'list',
        format: 'ordered',
        children: [
          {
            type: 'list-item',
            children: [
              { type: 'text', text: a, bold: true },
              { type: 'link', url: '/', children: [{ type: 'text', text: b }] },
              { type: 'text', text: c },
            ],
          },
        ],
      },
    ];
    expect(cleanRichText(rich('می', '\u200Cخوا\u00ADهم', ' \uFEFF.'))).toEqual(
      rich('می', '\u200Cخواهم', ' .'),
    );
  });

  it('leaves alone what is no formatted text', () => {
    const odd = [null, 'a\u200B', { type: 'code' }, { type: 'image', children: 1 }, { children: [{ a: 1 }] }];
    expect(cleanRichText(odd)).toEqual(odd);
  });
});
