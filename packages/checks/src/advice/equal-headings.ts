import { plainText, toSameWords } from '@pain/schema';
import { type Group, isRichText, placeOf } from '../content/content.ts';
import { type Finding, found, type Place } from '../content/finding.ts';

/** Headings below it may repeat, as each stands in a section of its own. */
const SECTION = 2;

interface Heading {
  text: string;
  place: Place;
}

/**
 * Sections of a page whose headings look alike: readers who jump from heading to heading cannot tell
 * them apart (WCAG 2.4.6).
 */
export function findEqualHeadings(groups: readonly Group[]): Finding[] {
  const seen = new Set<string>();
  return groups.flatMap(headingsOf).flatMap(({ text, place }) => {
    const same = toSameWords(text);
    if (!seen.has(same)) {
      seen.add(same);
      return [];
    }
    const message = `“${text.trim()}” is the heading of an earlier section, too. Write what is different in this one, or make them one section.`;
    return [found('warn', 'equal-headings', place, message, text)];
  });
}

function headingsOf(group: Group): Heading[] {
  const headings = Object.entries(group.values).flatMap(([name, value]): Heading[] => {
    const place = placeOf(group, name);
    if (name === 'heading' && typeof value === 'string') return [{ text: value, place }];
    if (!isRichText(group, name, value)) return [];
    return value.flatMap((node) =>
      node.type === 'heading' && node.level <= SECTION ? [{ text: plainText([node]), place }] : [],
    );
  });
  return headings.filter(({ text }) => text.trim() !== '');
}
