import { isFlowing, levelAfter, plainText, type RichText } from '@pain/schema';
import { type Group, isRichText, placeOf } from '../content/content.ts';
import { type Finding, found, type Place } from '../content/finding.ts';

/** The title of the page is the only heading of this level. */
const TITLE = 1;
const SECTION = 2;

/**
 * WCAG 1.3.1: headings go down one level at a time, and none is a second title. On a page they go on
 * from each other as they are rendered, with those that blocks have by themselves; a text anywhere else
 * has an outline of its own.
 */
export function findBadHeadings(groups: readonly Group[]): Finding[] {
  let above = TITLE;
  return groups.flatMap((group) => {
    if (!isBlock(group)) return findInTexts(group);
    if (!isFlowing(group.name)) {
      above = levelBelow(group) ?? above;
      return findInTexts(group);
    }
    const { findings, last } = findInText(group.values.body, placeOf(group, 'body'), group, above);
    above = last;
    return findings;
  });
}

function isBlock({ place }: Group): boolean {
  return place.block !== null && place.field === '';
}

/** Whether questions have topics, and with them headings, is known to other entries only. */
function levelBelow({ name, values }: Group): number | null {
  return levelAfter(name, { heading: Boolean(values.heading), parts: name !== 'faq-list' });
}

function findInTexts(group: Group): Finding[] {
  return Object.keys(group.fields).flatMap(
    (name) => findInText(group.values[name], placeOf(group, name), group, TITLE).findings,
  );
}

function findInText(value: unknown, place: Place, group: Group, start: number) {
  const findings: Finding[] = [];
  const name = String(place.path.at(-1));
  let last = start;
  for (const node of isRichText(group, name, value) ? value : []) {
    if (node.type !== 'heading') continue;
    const message = faultOf(node.level, last);
    if (message)
      findings.push(found('block', 'headings', place, message, plainText([node] satisfies RichText)));
    last = Math.max(node.level, SECTION);
  }
  return { findings, last };
}

function faultOf(level: number, above: number): string | null {
  if (level === TITLE) return 'Only the title of the page is a Heading 1. Make this a Heading 2.';
  if (level <= above + 1) return null;
  return `This heading skips a level, so that people who listen to the page look for what is missing. Make it a Heading ${above + 1}.`;
}
