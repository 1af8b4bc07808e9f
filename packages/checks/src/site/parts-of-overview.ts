import type { OVERVIEW_PATHS } from '@pain/schema';
import { firstLetterOf, letterPart } from './letters.ts';
import { FRAME_PARTS } from './part-names.ts';

/** What the pages are made of that the website makes of all others. */
export interface AllPages {
  titles: readonly string[];
  /** The parts of each page of the booklet, in its order. */
  chapters: readonly ReadonlySet<string>[];
}

/** The parts of a page that the website makes of all others, for links to lead to. */
export function partsOfOverview(kind: keyof typeof OVERVIEW_PATHS, pages: AllPages): ReadonlySet<string> {
  return new Set([...FRAME_PARTS, ...PARTS[kind](pages)]);
}

/** The name of a page in the booklet, counted from 0; before those of its parts, which it keeps apart from those of others. */
export function chapterPart(index: number): string {
  return `chapter-${index + 1}`;
}

const PARTS: Readonly<Record<keyof typeof OVERVIEW_PATHS, (pages: AllPages) => string[]>> = {
  'a-to-z': ({ titles }) => lettersOf(titles),
  search: ({ titles }) => ['search-words', ...lettersOf(titles)],
  booklet: ({ chapters }) => ['contents', 'emergency', ...chapters.flatMap(partsOfChapter)],
};

function lettersOf(titles: readonly string[]): string[] {
  return titles.map((title) => letterPart(firstLetterOf(title)));
}

function partsOfChapter(parts: ReadonlySet<string>, index: number): string[] {
  const chapter = chapterPart(index);
  return [chapter, ...[...parts].map((part) => `${chapter}-${part}`)];
}
