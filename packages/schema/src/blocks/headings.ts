import type { BlockDefinition, Headings } from '../definitions/block.ts';
import { blocks } from './index.ts';

/** The level of a section; that of the page's title is above it. */
const SECTION = 2;

const KINDS = new Map<string, Headings>(
  blocks.map(({ name, headings }: BlockDefinition) => [name, headings]),
);

/** The blocks whose text is a part of the page's own. */
export type FlowingBlock = Extract<(typeof blocks)[number], { headings: 'flows' }>['name'];

/** Whether the headings in a block's text go on from those before it on the page. */
export function isFlowing(block: string): block is FlowingBlock {
  return headingsOf(block) === 'flows';
}

/**
 * The level of the last heading that the website gives a block on its own; null when it gives it none.
 *
 * @param has whether its heading is filled in, and whether it has parts with headings of their own.
 */
export function levelAfter(block: string, has: { heading: boolean; parts: boolean }): number | null {
  const headings = headingsOf(block);
  if (headings === 'boxed' || headings === 'titled') return SECTION;
  if (headings !== 'named' && headings !== 'parts') return null;
  const own = has.heading ? SECTION : null;
  return headings === 'parts' && has.parts ? (own ?? SECTION - 1) + 1 : own;
}

/**
 * The level that the website gives a heading in a text: that of a section at the highest, and none is left
 * out on the way down (WCAG 1.3.1).
 *
 * @param above the level of the heading before it.
 */
export function levelWithoutGap(wanted: number, above: number): number {
  return Math.min(Math.max(wanted, SECTION), above + 1);
}

/** What headings the website gives a block; undefined for one that is not defined any more. */
export function headingsOf(block: string): Headings | undefined {
  return KINDS.get(block);
}
