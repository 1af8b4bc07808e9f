import type { blocks } from './index.ts';

/** The level of a section; that of the page's title is above it. */
const SECTION = 2;

/**
 * What headings the website gives a block, after apps/web/src/blocks:
 * - `flows`: none but those in its text, which go on from what stands before it on the page;
 * - `section`: one of a section, whatever staff fill in. Headings in its text stand below it;
 * - `named`: one of a section if its heading is filled in;
 * - `parts`: the same, and one for each of its parts: below that, or of a section each where there is none;
 * - `none`: none.
 */
type Headings = 'flows' | 'section' | 'named' | 'parts' | 'none';

const HEADINGS = {
  text: 'flows',
  'inset-text': 'flows',
  expander: 'flows',
  'do-dont-list': 'section',
  'care-card': 'section',
  'warning-callout': 'section',
  video: 'section',
  facts: 'named',
  'contact-details': 'named',
  steps: 'parts',
  'faq-list': 'parts',
  'team-roles': 'parts',
  testimonials: 'parts',
  resources: 'parts',
  'page-cards': 'parts',
  table: 'none',
  image: 'none',
  'action-link': 'none',
} as const satisfies Record<(typeof blocks)[number]['name'], Headings>;

type BlockName = keyof typeof HEADINGS;

/** The blocks whose text is a part of the page's own. */
export type FlowingBlock = {
  [Name in BlockName]: (typeof HEADINGS)[Name] extends 'flows' ? Name : never;
}[BlockName];

/** Whether the headings in a block's text go on from those before it on the page. */
export function isFlowing(block: string): block is FlowingBlock {
  return headingsOf(block) === 'flows';
}

/**
 * The level of the last heading that the website gives a block by itself; null when it gives it none.
 *
 * @param has whether its heading is filled in, and whether it has parts with headings of their own.
 */
export function levelAfter(block: string, has: { heading: boolean; parts: boolean }): number | null {
  const headings = headingsOf(block);
  if (headings === 'section') return SECTION;
  if (headings !== 'named' && headings !== 'parts') return null;
  const own = has.heading ? SECTION : null;
  return headings === 'parts' && has.parts ? (own ?? SECTION - 1) + 1 : own;
}

/**
 * The level that the website gives a heading in a text: that of a section at the highest, and none is left out on the way down
 * (WCAG 1.3.1).
 *
 * @param above the level of the heading before it.
 */
export function levelWithoutGap(wanted: number, above: number): number {
  return Math.min(Math.max(wanted, SECTION), above + 1);
}

function headingsOf(block: string): Headings | undefined {
  return (HEADINGS as Readonly<Record<string, Headings>>)[block];
}
