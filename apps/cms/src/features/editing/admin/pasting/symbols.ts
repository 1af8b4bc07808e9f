/** Fonts whose letters are drawn as other signs. */
const FONTS: ReadonlyMap<string, ReadonlyMap<number, string>> = new Map([
  ['symbol', symbol()],
  [
    'wingdings',
    pairs(
      'à→ ß← á↑ â↓ ã↖ ä↗ å↘ æ↙ è→ é↑ ê↓ ç← Ø➢ ü✓ û✗ þ☑ ý☒ ¨☐ o☐ q❑ r❒ n■ §▪ l● w◆ v❖ J☺ K😐 L☹ C👍 D👎 (☎ *✉ F☞ E☜ «★ ð⇨ ï⇦ ñ⇧ ò⇩ "✂ !✏',
    ),
  ],
  ['wingdings 2', pairs('P✓ O✗ R☑ T☒ S☒ £☐ *☐')],
  ['wingdings 3', pairs('f← g→ h↑ i↓')],
  ['webdings', pairs('a✓ r✗ c☐ g■')],
  ['zapf dingbats', pairs('3✓ 4✔ 7✗ 8✘ n■ l●')],
  ['zapfdingbats', pairs('3✓ 4✔ 7✗ 8✘ n■ l●')],
]);
/** Text processors move the letters of such fonts here. */
const PRIVATE = 0xf000;
const IS_PRIVATE = /[\ue000-\uf8ff]/u;

function pairs(text: string): ReadonlyMap<number, string> {
  return new Map(text.split(' ').map((pair) => [pair.charCodeAt(0), pair.slice(1)]));
}

/** Greek for Latin letters; the rest by its number. */
function symbol(): ReadonlyMap<number, string> {
  const latin = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
  const greek = 'ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖαβχδεφγηιϕκλμνοπθρστυϖωξψζ';
  const letters = [...latin].map((letter, at) => [letter.charCodeAt(0), [...greek][at] ?? letter] as const);
  const signs = pairs(
    '·• ®→ ¬← \u00ad↑ ¯↓ «↔ ±± °° £≤ ³≥ ´× ¸÷ ¹≠ »≈ ¥∞ Þ⇒ Û⇔ Ö√ º≡ ¶∂ å∑ ò∫ Î∈ Ï∉ Æ∅ ¢′ ²″ ×⋅ "∀ $∃ ¾—',
  );
  return new Map([...letters, ...signs]);
}

/**
 * Without a name of its font, a sign of a private letter is only known for the bullets that everybody uses.
 */
const BULLETS: ReadonlySet<number> = new Set([0xb7, 0xa7, 0xd8, 0x6c, 0x6e]);
/** In the font Symbol, figures and most punctuation are themselves. */
const PLAIN = /[\d.,:;()[\]{}+=<>/%&!?_|-]/;

/**
 * The signs that readers of a text saw, where its font draws its letters as something else: `®` in the font
 * Symbol is an arrow. A sign that is not known is null.
 *
 * @param font the first font of its style, in small letters; empty for none.
 */
export function readSymbols(text: string, font: string): (string | null)[] {
  const signs = FONTS.get(font);
  return [...text].map((letter) => {
    const isPrivate = IS_PRIVATE.test(letter);
    if (/\s/u.test(letter) || (!signs && !isPrivate)) return letter;
    const code = letter.charCodeAt(0) - (isPrivate ? PRIVATE : 0);
    if (!signs) return BULLETS.has(code) ? '•' : null;
    return signs.get(code) ?? (font === 'symbol' && PLAIN.test(letter) ? letter : null);
  });
}

/** The first of the fonts that a style names. */
export function firstFont(fonts: string): string {
  return (fonts.split(',')[0] ?? '').replace(/["']/g, '').trim().toLowerCase();
}
