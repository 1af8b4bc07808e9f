import { meantDirections } from './directions.ts';

/** Scripts in which a joiner changes how the letters next to it are written. */
const JOINED = [
  'Arab',
  'Syrc',
  'Nkoo',
  'Mand',
  'Mong',
  'Phag',
  'Rohg',
  'Adlm',
  'Deva',
  'Beng',
  'Guru',
  'Gujr',
]
  .concat(['Orya', 'Taml', 'Telu', 'Knda', 'Mlym', 'Sinh', 'Tibt', 'Mymr', 'Khmr', 'Java', 'Bali', 'Cakm'])
  .map((script) => `\\p{scx=${script}}`)
  .join('');
/** Scripts without spaces between words, in which U+200B says where a line may break. */
const UNSPACED = '[\\p{scx=Thai}\\p{scx=Laoo}\\p{scx=Khmr}\\p{scx=Mymr}]';
const PICTURE = '\\p{Extended_Pictographic}\\uFE0F?[\\u{1F3FB}-\\u{1F3FF}]?';
/** The letters of a flag such as that of Wales, and their end. */
const FLAG_LETTERS = '[\\u{E0030}-\\u{E0039}\\u{E0061}-\\u{E007A}]{1,8}\\u{E007F}';

/**
 * Signs that nobody sees, where they have a meaning. The rules are those of the Unicode Standard, chapters 9
 * and 23, and of https://www.unicode.org/reports/tr51/#Emoji_Sequences.
 */
const MEANT = [
  // Up to three: ZWJ ZWNJ ZWJ is the longest sequence that Unicode gives a meaning.
  new RegExp(`(?<=(?=[${JOINED}])[\\p{L}\\p{M}\\p{N}])[\\u200C\\u200D]{1,3}`, 'gu'),
  new RegExp(`(?<=${PICTURE}|\\u{1F3F4}${FLAG_LETTERS})\\u200D(?=\\p{Extended_Pictographic})`, 'gu'),
  new RegExp(`(?<=${UNSPACED})\\u200B(?=${UNSPACED})`, 'gu'),
  new RegExp(`(?<=\\u{1F3F4})${FLAG_LETTERS}`, 'gu'),
  /(?<=\p{Extended_Pictographic})[\uFE0E\uFE0F]|(?<=[0-9#*])[\uFE0E\uFE0F](?=\u20E3)/gu,
  /(?<=[0\p{S}\p{scx=Hani}\p{scx=Mymr}\p{scx=Phag}])[\uFE00-\uFE0D]/gu,
  /(?<=\p{Ideographic})[\u{E0100}-\u{E01EF}]/gu,
  /(?<=(?=\p{scx=Mong})\p{L})[\u180B-\u180F]/gu,
];

/**
 * What no reader can use: signs without a shape, halves of characters, letters of somebody's own font, and
 * what stands for something that is missing. A tab and the end of a line are white space that people type.
 */
const SHAPELESS =
  /(?![\t\n])[\p{Cc}\p{Cs}\p{Co}\p{Noncharacter_Code_Point}\p{Default_Ignorable_Code_Point}\uFFF9-\uFFFC]/gu;
/** Those of them that have a meaning somewhere. */
const SOMETIMES_MEANT =
  /\u061C|[\u180B-\u180F]|[\u200B-\u200F]|[\u202A-\u202C\u2066-\u2069]|[\u{E0030}-\u{E007F}]|\p{Variation_Selector}/u;

/** Returns the places, in UTF-16 units, of signs that no reader should get, wherever they stand. */
export function findShapeless(text: string): Set<number> {
  return placesOf(SHAPELESS, text, (sign) => !SOMETIMES_MEANT.test(sign));
}

/**
 * Returns the places of signs that no reader should get where they stand; of a text without what
 * {@link findShapeless} finds.
 */
export function findMisplaced(text: string): Set<number> {
  const places = placesOf(SHAPELESS, text);
  if (places.size === 0) return places;
  for (const pattern of MEANT) for (const at of placesOf(pattern, text)) places.delete(at);
  for (const at of meantDirections(text)) places.delete(at);
  return places;
}

function placesOf(
  pattern: RegExp,
  text: string,
  counts: (sign: string) => boolean = () => true,
): Set<number> {
  const places = new Set<number>();
  for (const { 0: sign, index } of text.matchAll(pattern)) {
    if (counts(sign)) for (let unit = 0; unit < sign.length; unit += 1) places.add(index + unit);
  }
  return places;
}
