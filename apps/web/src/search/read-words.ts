import { splitNumber } from './fold-numbers.ts';
import { type Chunk, isAbbreviation, isLetter, readChunks, unitAt } from './read-chunks.ts';
import { readNumbers, type Word } from './read-numbers.ts';
import { isHalfOfDay, measure } from './units.ts';

/** Of Britain; its halves are written in one or apart. */
const POSTCODE = /^([a-z]{1,2}\d[a-z\d]?)(\d[a-z]{2})$/;
/** Between two numbers with one unit. */
const OR = new Set(['to', 'or', 'and']);

/**
 * Returns the words of a text in their order; quantities such as 10 mg, and numbers of several groups such as
 * telephone numbers, follow.
 */
export function readWords(text: string): Word[] {
  const chunks = readChunks(text);
  const words = chunks.map((chunk) => ({ forms: formsOf(chunk), from: chunk.from, to: chunk.to }));
  for (const [at, word] of words.entries()) joinPostcode(word, words[at + 1]);
  const quantities = chunks.flatMap((_, at) => readQuantity(chunks, at));
  return [...words, ...quantities, ...readNumbers(text)];
}

function formsOf(chunk: Chunk): string[] {
  const { parts, whole } = chunk;
  if (whole === null) return [...new Set(parts.flatMap((part) => [part, ...splitsOf(part)]))];
  // A letter in front is typed on its own, too, as in "x ray"; the one behind an apostrophe is not.
  const longer = isAbbreviation(chunk) ? [] : parts.filter((part, at) => at === 0 || !isLetter(part));
  return [...new Set([...longer, ...longer.flatMap(splitsOf), whole])];
}

/** A number and its unit, and the halves of a postcode, that were written in one. */
function splitsOf(part: string): readonly string[] {
  return splitNumber(part) ?? POSTCODE.exec(part)?.slice(1) ?? [];
}

/**
 * The numbers of a chunk with their units. Those without one of their own have that of the last:
 * "10–20 mg" is found by 10mg.
 */
function readQuantity(chunks: readonly Chunk[], at: number): Word[] {
  const chunk = chunks[at];
  if (!chunk) return [];
  const { unit, to } = unitAt(chunks, at) ?? { unit: unitOfAlternative(chunks, at), to: chunk.to };
  const forms = [...chunk.parts, chunk.whole ?? ''].flatMap((part) => {
    const isShared = part === chunk.parts.at(-1) || (unit !== null && !isHalfOfDay(unit));
    return measure(part, isShared ? unit : null) ?? [];
  });
  return forms.length === 0 ? [] : [{ forms: [...new Set(forms)], from: chunk.from, to }];
}

/** The unit of the number behind the "to" or "or" that follows: "10 to 20 mg" is found by 10mg. */
function unitOfAlternative(chunks: readonly Chunk[], at: number): string | null {
  const [chunk, or, other] = chunks.slice(at, at + 3);
  const isAlternative = OR.has(or?.parts[0] ?? '') && other?.parts.length === 1 && !chunk?.isClosed;
  const unit = isAlternative ? (unitAt(chunks, at + 2)?.unit ?? null) : null;
  return unit !== null && isHalfOfDay(unit) ? null : unit;
}

/** "SW1A 1AA" is found by "SW1A1AA". */
function joinPostcode({ forms }: Word, next: Word | undefined): void {
  const joined = (forms[0] ?? '') + (next?.forms[0] ?? '');
  if (forms.length === 1 && POSTCODE.test(joined)) forms.push(joined);
}

/** Ends the words that an index has of a page beyond those that readers see; it stands in no text. */
export const END_OF_FORMS = '\u241E';

/** Returns the text of a page as readers see it, without the forms of words that only the index holds. */
export function textOf(content: string): string {
  return content.slice(content.indexOf(END_OF_FORMS) + 1).replace(/^[\s.]+/, '');
}
