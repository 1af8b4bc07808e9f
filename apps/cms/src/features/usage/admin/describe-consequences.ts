import type { Consequences, PageMove, Use } from '../shapes';
import { describeBreaks, type Sentence } from './describe-breaks';

/** More entries, or more sentences of one of several, make a list that nobody reads. */
const MOST_ENTRIES = 5;
const MOST_SENTENCES = 3;

/** What is said of one entry that is to be taken down. */
export interface Told {
  documentId: string;
  title: string;
  sentences: Sentence[];
}

/** What is said before entries are taken down. */
export interface Warning {
  /** What becomes of others, by entry; those that the website needs first. */
  told: Told[];
  /** What is said of all others together; null when there are none. */
  rest: string | null;
  /** Whether one of them has to stay, so that nothing is taken down. */
  isRefused: boolean;
}

/** What is said before entries are taken down: a few of them in full, and the others counted. */
export function describeTakingDown(entries: readonly Consequences[]): Warning {
  const needed = entries.filter(({ need }) => need !== null);
  const others = entries.filter(({ need }) => need === null);
  const all = [...needed, ...others].map((entry) => describeEntry(entry, entries.length > 1));
  const used = all.filter(({ sentences }) => sentences.length > 0);
  const told = used.slice(0, MOST_ENTRIES);
  return {
    told,
    rest: describeRest(used.length - told.length, all.length - used.length, told.length > 0),
    isRefused: needed.length > 0,
  };
}

function describeEntry(entry: Consequences, isOneOfMany: boolean): Told {
  const { documentId, title, need } = entry;
  if (need !== null) return { documentId, title, sentences: [plain(need)] };
  const sentences = describeConsequences(entry);
  const shown = isOneOfMany ? sentences.slice(0, MOST_SENTENCES) : sentences;
  const rest = sentences.length - shown.length;
  return { documentId, title, sentences: rest > 0 ? [...shown, plain(`And ${rest} more.`)] : shown };
}

function describeRest(untold: number, unused: number, isAnyTold: boolean): string | null {
  const sentences = [
    untold > 0 ? `${untold} more ${untold === 1 ? 'is' : 'are'} used elsewhere on the website, too.` : '',
    isAnyTold && unused > 0
      ? `Nothing else on the website uses the ${unused === 1 ? 'other one' : `other ${unused}`}.`
      : '',
    !isAnyTold ? `Nothing else on the website uses ${unused > 1 ? 'them' : 'it'}.` : '',
  ].filter(Boolean);
  return sentences.length > 0 ? sentences.join(' ') : null;
}

/** What taking down an entry does to others, a sentence each. */
export function describeConsequences({
  uses,
  breaks,
  pages,
  moves,
}: Pick<Consequences, 'uses' | 'breaks' | 'pages' | 'moves'>): Sentence[] {
  const choosing = uses.filter(({ how, isPublished }) => how === 'refers' && isPublished);
  return [
    ...showing(pages).map(plain),
    ...choosing.map(describeChoice),
    ...moves.map(describeMove).map(plain),
    ...describeBreaks(breaks),
  ];
}

function plain(text: string): Sentence {
  return { text, places: [] };
}

function describeChoice({ kind, title: name, place, path }: Use): Sentence {
  return {
    text: `${kind} “${name}” has chosen it under “${place}” and goes without it.`,
    places: [{ name, path }],
  };
}

function showing(pages: readonly string[] | null): string[] {
  if (pages === null)
    return [
      'It disappears from the website. Which pages show it is not known at this moment; see “Website” on the start page.',
    ];
  if (pages.length === 0) return [];
  return [`It disappears from the website, where it is shown on: ${pages.join(', ')}.`];
}

function describeMove({ title, from, to }: PageMove): string {
  return `The address of Page “${title}” changes from ${from} to ${to}. The old one leads there.`;
}
