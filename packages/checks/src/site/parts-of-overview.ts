import type { OVERVIEW_PATHS } from '@pain/schema';
import { firstLetterOf, letterPart } from './letters.ts';
import { FRAME_PARTS } from './part-names.ts';

/** What the pages are made of that the website makes of all others. */
export interface AllPages {
  titles: readonly string[];
  /** Of each page in the booklet, in their order: the parts of its content. */
  chapters: readonly ReadonlySet<string>[];
}

/** Whether a page that the website makes of all others has a part, for links to lead to. */
export function hasOverviewPart(kind: keyof typeof OVERVIEW_PATHS, pages: AllPages, part: string): boolean {
  return FRAME_PARTS.includes(part) || HAS[kind](pages, part);
}

/**
 * The name of a page in the booklet, counted from 0; before those of its parts, which it keeps
 * apart from those of others.
 */
export function chapterPart(index: number): string {
  return `chapter-${index + 1}`;
}

type HasPart = (pages: AllPages, part: string) => boolean;

const HAS: Readonly<Record<keyof typeof OVERVIEW_PATHS, HasPart>> = {
  'a-to-z': hasLetter,
  search: (pages, part) => part === 'search-words' || hasLetter(pages, part),
  booklet: (pages, part) => part === 'contents' || part === 'emergency' || isInChapter(pages, part),
};

function hasLetter({ titles }: AllPages, part: string): boolean {
  return titles.some((title) => letterPart(firstLetterOf(title)) === part);
}

function isInChapter({ chapters }: AllPages, part: string): boolean {
  return chapters.some((parts, index) => {
    const chapter = chapterPart(index);
    const within = `${chapter}-`;
    return part === chapter || (part.startsWith(within) && parts.has(part.slice(within.length)));
  });
}
