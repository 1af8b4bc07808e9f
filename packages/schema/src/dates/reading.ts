/** What became of something typed: its exact value, or what is wrong with it, in words for staff. */
export type Reading<Value> = { value: Value; problem: null } | { value: null; problem: string };

/** What was understood. */
export function understand<Value>(value: Value): Reading<Value> {
  return { value, problem: null };
}

/** What was not understood, and why. */
export function refuse(problem: string): Reading<never> {
  return { value: null, problem };
}

const INVISIBLE = /\p{Cf}/gu;
const DASHES = /[\u2010-\u2015\u2212]/g;
const MOST_QUOTED = 40;
/** No date and no time is as long, and what is far longer would be looked at for minutes. */
const MOST_READ = 200;
/** Stands in nothing that is understood. */
const CUT_OFF = '?';

/** Typed text without what nobody sees: full-width signs become plain ones, spaces single, letters small. */
export function tidy(text: string): string {
  const read = text.length > MOST_READ ? text.slice(0, MOST_READ) + CUT_OFF : text;
  const plain = read.normalize('NFKC').replace(INVISIBLE, '').replace(DASHES, '-');
  return plain.replace(/’/g, "'").replace(/\s+/g, ' ').trim().toLowerCase();
}

/** Typed text as a message quotes it. */
export function quote(text: string): string {
  const trimmed = text.trim();
  return trimmed.length > MOST_QUOTED ? `“${trimmed.slice(0, MOST_QUOTED)}…”` : `“${trimmed}”`;
}
