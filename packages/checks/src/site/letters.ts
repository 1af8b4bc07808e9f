/** What Unicode takes for letters of their own, and English readers for two or one with a mark. */
const PARTS: Readonly<Record<string, string>> = { Œ: 'O', Æ: 'A', Ø: 'O', Ł: 'L', Đ: 'D', Þ: 'T' };

/** The letter below which a page stands in the lists of all pages: without accents and ligatures, so that É stands with E. Digits and signs stand together. */
export function firstLetterOf(title: string): string {
  const first =
    title
      .normalize('NFKD')
      .match(/[\p{L}\p{N}]/u)?.[0]
      ?.toUpperCase() ?? '';
  const letter = [...first][0] ?? '';
  return /\p{L}/u.test(letter) ? (PARTS[letter] ?? letter) : '0–9';
}

/** The part of a list of all pages that holds those of one letter. */
export function letterPart(letter: string): string {
  return `letter-${letter.toLowerCase().replace('–', '-')}`;
}
