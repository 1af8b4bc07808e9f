import { choice, type Field } from './index.ts';

/**
 * The languages other than English that content may be in: the tag of each (BCP 47) and its English name, in
 * the order in which staff choose from them. They are those that patients ask NHS services for most, as a
 * large trust reported (https://hgs.uhb.nhs.uk/foi-5484-languages-for-patients/), and Welsh. Another language
 * takes one more line.
 *
 * The tags are those of the registry (https://www.iana.org/assignments/language-subtag-registry). Chinese has
 * a tag for each script, as Mandarin and Cantonese are written alike
 * (https://www.w3.org/International/questions/qa-choosing-language-tags).
 */
export const LANGUAGES = {
  sq: 'Albanian',
  ar: 'Arabic',
  bn: 'Bengali',
  bfi: 'British Sign Language',
  bg: 'Bulgarian',
  // Under C, where staff look for Chinese.
  'zh-Hans': 'Simplified Chinese',
  'zh-Hant': 'Traditional Chinese',
  cs: 'Czech',
  fa: 'Farsi',
  fr: 'French',
  gu: 'Gujarati',
  hi: 'Hindi',
  hu: 'Hungarian',
  it: 'Italian',
  ckb: 'Kurdish Sorani',
  lt: 'Lithuanian',
  ne: 'Nepali',
  ps: 'Pashto',
  pl: 'Polish',
  pt: 'Portuguese',
  pa: 'Punjabi',
  ro: 'Romanian',
  ru: 'Russian',
  sk: 'Slovak',
  so: 'Somali',
  es: 'Spanish',
  ta: 'Tamil',
  ti: 'Tigrinya',
  tr: 'Turkish',
  uk: 'Ukrainian',
  ur: 'Urdu',
  vi: 'Vietnamese',
  cy: 'Welsh',
} as const;

/** The tag of a language other than English. */
export type Language = keyof typeof LANGUAGES;

/**
 * In which language something is; null for English, so that staff choose only where it matters.
 *
 * @param of what of the entry it is the language of, as a sentence.
 */
export function language(of: string): Field<Language | null> {
  return choice({ label: 'Language', help: `${of} Empty: English.`, options: LANGUAGES });
}
