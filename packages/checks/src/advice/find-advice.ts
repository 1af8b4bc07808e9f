import type { Group } from '../content/content.ts';
import { type Finding, found } from '../content/finding.ts';
import { analyse } from './analyse.ts';
import { findEqualHeadings } from './equal-headings.ts';
import { findPoorLinks } from './links.ts';
import { type Paragraph, paragraphsOf } from './paragraphs.ts';
import { findPlainer } from './plainer.ts';
import { estimateReadingAge, findHighReadingAge } from './reading-age.ts';
import { findLong } from './sentences.ts';

/** In characters, about 5,000 words: what comes after that is not read, so that an answer comes in time. */
const MOST_TEXT = 30_000;

/** What could be plainer or more helpful. Never keeps an entry from being published. */
export function findAdvice(groups: readonly Group[]): { findings: Finding[]; readingAge: number | null } {
  const { read, unread } = limit(groups.flatMap(paragraphsOf));
  const analyses = analyse(read);
  const readingAge = estimateReadingAge(analyses);
  const findings = [
    ...findHighReadingAge(readingAge, analyses),
    ...groups.flatMap(findPoorLinks),
    ...findEqualHeadings(groups),
    ...analyses.flatMap(findLong),
    ...findPlainer(analyses),
    ...tellUnread(unread),
  ];
  return { findings, readingAge };
}

function limit(paragraphs: readonly Paragraph[]): { read: Paragraph[]; unread: Paragraph[] } {
  let length = 0;
  const end = paragraphs.findIndex(({ text }) => {
    length += text.length;
    return length > MOST_TEXT;
  });
  const until = end < 0 ? paragraphs.length : end;
  return { read: paragraphs.slice(0, until), unread: paragraphs.slice(until) };
}

/** Silence would be taken for praise. */
function tellUnread([first]: readonly Paragraph[]): Finding[] {
  if (!first) return [];
  const message =
    'This is so long that words and sentences are looked at for suggestions only up to here, and the reading age is that of the part before. Several shorter pages are easier to read, too.';
  return [found('warn', 'too-long', first.place, message, first.text)];
}
