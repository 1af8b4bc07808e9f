/** Which way letters are moved. */
export type Script = 'super' | 'sub';

const PLAIN = '0123456789+-−–=()abcdefghijklmnoprstuvwxyzABDEGHIJKLMNOPRTUVWβγδθφχ';
const SUPER = '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁻⁼⁽⁾ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻᴬᴮᴰᴱᴳᴴᴵᴶᴷᴸᴹᴺᴼᴾᴿᵀᵁⱽᵂᵝᵞᵟᶿᵠᵡ';
const PLAIN_SUB = '0123456789+-−–=()aehijklmnoprstuvxβγρφχ';
const SUB = '₀₁₂₃₄₅₆₇₈₉₊₋₋₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓᵦᵧᵨᵩᵪ';
const SIGNS: Readonly<Record<Script, ReadonlyMap<string, string>>> = {
  super: pair(PLAIN, SUPER),
  sub: pair(PLAIN_SUB, SUB),
};
/** 1st means the same as 1ˢᵗ; ™ and * are raised by themselves. */
const LEVEL = /^\s*(st|nd|rd|th|[®™℠©*†‡§°²³¹ªº]+)?\s*$/i;
const NAMES: ReadonlyMap<string, string> = new Map([
  ['TM', '™'],
  ['SM', '℠'],
]);
const MARKS: Readonly<Record<Script, string>> = { super: '^', sub: '_' };

function pair(from: string, to: string): ReadonlyMap<string, string> {
  const signs = [...to];
  return new Map([...from].map((letter, at) => [letter, signs[at] ?? letter]));
}

/**
 * Raised or lowered letters as letters of their own, such as 10⁹ and H₂O: as ordinary ones they
 * would be another number.
 *
 * @returns the text, and whether it had to be written as `^(…)` or `_(…)` because not
 * each letter has such a form.
 */
export function writeScript(text: string, script: Script): { text: string; isMarked: boolean } {
  if (LEVEL.test(text)) return { text, isMarked: false };
  const named = script === 'super' ? NAMES.get(text.trim()) : undefined;
  if (named) return { text: named, isMarked: false };
  const signs = SIGNS[script];
  const letters = [...text];
  if (letters.every((letter) => signs.has(letter) || /\s/.test(letter)))
    return { text: letters.map((letter) => signs.get(letter) ?? letter).join(''), isMarked: false };
  return { text: `${MARKS[script]}(${text.trim()})`, isMarked: true };
}
