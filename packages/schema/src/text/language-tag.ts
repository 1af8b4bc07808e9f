/** Scripts that are written from right to left. */
const RIGHT_TO_LEFT: readonly string[] = ['Adlm', 'Arab', 'Hebr', 'Nkoo', 'Rohg', 'Syrc', 'Thaa'];

/** Whether a text is a tag of a language as BCP 47 has them, known or not. */
export function isLanguageTag(text: string): boolean {
  return scriptOf(text) !== null;
}

/** The script that a language is mostly written in, such as `Latn`; null for what is no language. */
export function scriptOf(tag: string): string | null {
  try {
    return new Intl.Locale(tag).maximize().script ?? 'Zyyy';
  } catch {
    return null;
  }
}

/** Whether a language is mostly written from right to left. */
export function isRightToLeft(tag: string): boolean {
  return RIGHT_TO_LEFT.includes(scriptOf(tag) ?? '');
}
