import type { Inline } from './nodes';

/** Stands between two blocks in one line: a new line, but only one and not at its ends. */
export const BOUNDARY = '\u2029';
/**
 * Without space at its ends and without empty runs, with each line and space once; nothing
 * for what holds no words.
 */
export function trim(inlines: readonly Inline[]): Inline[] {
  let before = '\n';
  const tidied = inlines.map((inline) =>
    mapRuns(inline, (text) => {
      const tidy = tidyAfter(before, text);
      before = tidy.at(-1) ?? before;
      return tidy;
    }),
  );
  return trimEnds(tidied);
}

function tidyAfter(before: string, text: string): string {
  const once = text.replace(/[ \n]*\u2029[ \n\u2029]*/g, BOUNDARY);
  const begun =
    before === '\n' ? once.replace(/^[ \u2029]+/, '') : before === ' ' ? once.replace(/^ +/, '') : once;
  return begun
    .replaceAll(BOUNDARY, '\n')
    .replace(/ *\n */g, '\n')
    .replace(/ {2,}/g, ' ');
}

function trimEnds(inlines: readonly Inline[]): Inline[] {
  const first = inlines.findIndex((inline) => wordsOf(inline).trim() !== '');
  const last = inlines.findLastIndex((inline) => wordsOf(inline).trim() !== '');
  const kept = inlines
    .slice(first < 0 ? inlines.length : first, last + 1)
    .filter((inline) => wordsOf(inline) !== '');
  return kept.map((inline, at) => {
    const start = at === 0 ? (text: string) => text.trimStart() : (text: string) => text;
    const end = at === kept.length - 1 ? (text: string) => text.trimEnd() : (text: string) => text;
    return inline.type === 'text' ? { ...inline, text: end(start(inline.text)) } : inline;
  });
}

function mapRuns(inline: Inline, change: (text: string) => string): Inline {
  if (inline.type === 'text') return { ...inline, text: change(inline.text) };
  return { ...inline, children: inline.children.map((run) => ({ ...run, text: change(run.text) })) };
}

/** The words of a run or link, without what they look like. */
export function wordsOf(inline: Inline): string {
  return inline.type === 'text' ? inline.text : inline.children.map(wordsOf).join('');
}
