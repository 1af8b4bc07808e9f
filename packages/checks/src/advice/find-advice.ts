import type { Group } from '../content/content.ts';
import type { Finding } from '../finding.ts';
import { analyse } from './analyse.ts';
import { findPoorLinks } from './links.ts';
import { type Paragraph, paragraphsOf } from './paragraphs.ts';
import { findPlainer } from './plainer.ts';
import { estimateReadingAge, findHighReadingAge } from './reading-age.ts';
import { findLong } from './sentences.ts';

/** In characters, about 5,000 words: what comes after that is not read, so that an answer comes in time. */
const MOST_TEXT = 30_000;
const WHOLE = { path: [], block: null, field: '' };

/** What could be plainer or more helpful. Never keeps an entry from being published. */
export function findAdvice(groups: readonly Group[]): { findings: Finding[]; readingAge: number | null } {
  const analyses = analyse(limit(groups.flatMap(paragraphsOf)));
  const readingAge = estimateReadingAge(analyses);
  const findings = [
    ...findHighReadingAge(readingAge, WHOLE),
    ...groups.flatMap(findPoorLinks),
    ...analyses.flatMap(findLong),
    ...findPlainer(analyses),
  ];
  return { findings, readingAge };
}

function limit(paragraphs: readonly Paragraph[]): Paragraph[] {
  let length = 0;
  return paragraphs.filter(({ text }) => {
    length += text.length;
    return length <= MOST_TEXT;
  });
}
