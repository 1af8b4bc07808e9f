import type { Tone } from '../../../admin-kit/entry/Lines';

/** What the panel says above and below its lists. */
export interface DescribedChecks {
  heading: string;
  tone: Tone;
  /** The title of the folded suggestions. */
  suggestions: string;
  lines: string[];
}

/** NHS content guide: 9 to 11, and 11 to 14 where medicine needs it. */
const AIM =
  'Aim at 9 to 11, or up to 14 where medicine needs it. It is an estimate from the length of words and sentences.';

/** The checks of an entry in words: how many faults, how many suggestions, and for whom it is written. */
export function describeChecks(faults: number, advice: number, readingAge: number | null): DescribedChecks {
  const lines = readingAge === null ? [] : [`Reading age: about ${readingAge}. ${AIM}`];
  const suggestions = `${count(advice, 'suggestion')} to make it easier to read and use`;
  if (faults > 0)
    return {
      heading: `${count(faults, 'thing')} to put right before it can be published`,
      tone: 'danger',
      suggestions,
      lines,
    };
  return { heading: 'Nothing keeps it from being published', tone: 'success', suggestions, lines };
}

/** How many of the entries that are ticked cannot be published, and what becomes of the others. */
export function describeObstacles(behind: number, left: number): string {
  const these = behind === 1 ? '1 of these cannot be published' : `${behind} of these cannot be published`;
  if (left === 0)
    return behind === 1 ? 'This cannot be published yet.' : 'None of these can be published yet.';
  return `${these} yet. You can publish the ${left === 1 ? 'other one' : `other ${left}`} without ${behind === 1 ? 'it' : 'them'}.`;
}

function count(number: number, thing: string): string {
  return `${number} ${thing}${number === 1 ? '' : 's'}`;
}
