import { foldText } from '@pain/schema';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeExcerpt } from './make-excerpt.ts';
import { matchesWord } from './match-word.ts';
import { findTerm, readTerms } from './read-terms.ts';
import { readWords } from './read-words.ts';

const UNSEEN = ['\u00AD', '\u200B', '\u200D', '\u2060', '\uFEFF', '\u200E'];
const LETTERS = [
  ...'abcdeghiklmnoprstuwyŷŵéñøłßıİﬁＡＺ019۳',
  'تک',
  'ي',
  '疼',
  "'",
  '’',
  '\u2011',
  '-',
  '–',
  '&',
];
const word = fc
  .array(fc.constantFrom(...LETTERS), { minLength: 1, maxLength: 8 })
  .map((letters) => letters.join(''))
  .filter((letters) => /[\p{L}\p{N}]/u.test(foldText(letters)));
const sentence = fc.array(word, { minLength: 1, maxLength: 8 });

/** A word as another keyboard, program or person writes it. */
const retyped = fc.constantFrom<(text: string) => string>(
  (text) => text.normalize('NFD'),
  (text) => text.normalize('NFKC'),
  (text) => text.toUpperCase(),
  (text) => text.replace(/[’']/g, '´'),
  (text) => text.replace(/[\u2011–]/g, '-'),
  (text) => [...text].join(UNSEEN[0]),
  (text) => `“${text}”.`,
);

const hasAll = (query: string, text: string) =>
  readTerms(query).every((term) => findTerm(term, readWords(text)).length > 0);
const hasAny = (query: string, text: string) =>
  readTerms(query)
    .flatMap(({ ways }) => ways.flat())
    .some((asked) => readWords(text).some(({ forms }) => forms.some((form) => matchesWord(asked, form))));

describe('a word of a page', () => {
  it('is found however its letters were typed', () => {
    fc.assert(
      fc.property(sentence, fc.nat(), retyped, (words, at, retype) => {
        expect(hasAll(retype(words[at % words.length] ?? ''), words.join(', '))).toBe(true);
      }),
    );
  });

  it('is found by no word that is not its beginning or another form of it', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'aeinrst'), minLength: 3 }), (text) => {
        expect(hasAll(`${text}x`, text)).toBe(false);
        expect(matchesWord(`x${text}`, text)).toBe(false);
      }),
    );
  });

  it.each([
    ['therapies', 'therapy'],
    ['exercising', 'exercises'],
    ['running', 'run'],
    ['pacing', 'pace'],
    ['managed', 'manage'],
    ['injury', 'injuries'],
    ['stopped', 'stopping'],
    ['gp', 'gps'],
    ['ot', 'ots'],
    ['mri', 'mris'],
    ['woman', 'women'],
    ['diagnosis', 'diagnoses'],
    ['diagnosis', 'diagnosed'],
    ['analysis', 'analyses'],
  ])('is found in another form: %s by %s', (asked, form) => {
    expect([matchesWord(asked, form), matchesWord(form, asked)]).toEqual([true, true]);
  });

  it('is found in the possessive, and by it', () => {
    expect([hasAll('GP', "Your GP's letter"), hasAll("GP's", 'Ask a GP'), hasAll('GPs', 'a GP’s')]).toEqual([
      true,
      true,
      true,
    ]);
  });

  it.each([
    ['insulin', 'in'],
    ['running', 'rune'],
    ['news', 'new'],
    ['thing', 'th'],
    ['a', 'autism'],
    ['11', '111'],
    ['10000', '100000'],
    ['b1', 'b12'],
    ['covid1', 'covid19'],
    ['needs', 'nerd'],
    ['gp', 'gpa'],
    ['a', 'as'],
    ['i', 'is'],
    ['doses', 'dosis'],
    ['ms', 'm'],
  ])('is not found by what is another word: %s, %s', (asked, other) => {
    expect(matchesWord(asked, other)).toBe(false);
  });
});

/** A dose, by whole number, decimals and unit. */
const dose = fc.tuple(
  fc.constantFrom(0, 1, 2, 5, 11, 15, 25, 50, 112, 150, 500, 1500, 1825, 15000, 1500500, 150_000_000),
  fc.constantFrom('', '1', '5', '25', '50', '500'),
  fc.constantFrom('mg', 'ml', 'g', 'mcg'),
);
type Dose = typeof dose extends fc.Arbitrary<infer Value> ? Value : never;
/** The ways in which people write one. */
const STYLES: readonly ((dose: Dose) => string)[] = [
  ([whole, part, unit]) => `${whole}${part && `.${part}`}${unit}`,
  ([whole, part, unit]) => `${whole.toLocaleString('en-GB')}${part && `.${part}`} ${unit}`,
  ([whole, part, unit]) => `${String(whole).replace(/\B(?=(?:\d{3})+$)/g, ' ')}${part && `·${part}`} ${unit}`,
  ([whole, part, unit]) => `${whole || (part ? '' : 0)}${part && `.${part}`}\u00A0${unit.replace('mc', 'µ')}`,
];
const style = fc.constantFrom(...STYLES);

describe('a dose', () => {
  it('is found in whichever way it is written', () => {
    fc.assert(
      fc.property(dose, style, style, (amount, ask, write) => {
        expect(hasAll(ask(amount), `Take ${write(amount)} daily.`)).toBe(true);
      }),
    );
  });

  it('is found by no other dose, and by no other number', () => {
    fc.assert(
      fc.property(dose, dose, style, style, (asked, written, ask, write) => {
        const isSame = asked.join() === written.join();
        expect(hasAll(ask(asked), `Take ${write(written)} daily.`)).toBe(isSame);
        const [number, other] = [asked, written].map(([whole, part]) => `${whole}.${part}`);
        expect(hasAll(ask(asked).replace(/\s?\D+$/, ''), `Take ${write(written)} daily.`)).toBe(
          number === other,
        );
      }),
      { numRuns: 1000 },
    );
  });
});

describe('an excerpt', () => {
  it('is a part of the text, and marks only words that were looked for', () => {
    fc.assert(
      fc.property(sentence, sentence, fc.nat(), (before, words, at) => {
        const text = [...before, ...before, ...before, ...words].join(' ');
        const query = words[at % words.length] ?? '';
        const pieces = makeExcerpt(
          text,
          readTerms(query).flatMap((term) => findTerm(term, readWords(text))),
        );
        expect(text).toContain(
          pieces
            .map((piece) => piece.text)
            .join('')
            .replace(/^… | …$/g, ''),
        );
        for (const piece of pieces.filter(({ isFound }) => isFound))
          expect(hasAny(query, piece.text)).toBe(true);
      }),
    );
  });
});

describe('a text of nothing but one sign', () => {
  it.each(['1', '-', '.', '_', 'a', '(', '1.', 'a-'])('is read at once: %s', (sign) => {
    const text = `a${sign.repeat(100_000)}a`;
    const started = performance.now();
    readWords(text);
    expect(performance.now() - started).toBeLessThan(1500);
  });
});
