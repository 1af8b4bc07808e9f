import {
  compareWords,
  isFlowing,
  levelAfter,
  levelWithoutGap,
  plainText,
  type RichText,
  toSameWords,
  type Values,
} from '@pain/schema';
import { CONTENTS_FROM, FRAME_PARTS, isSectionLevel, PartNames, sectionHeadingOf } from './part-names.ts';

/** What a list on a page shows of an entry. */
export interface Listed {
  /** Of a question or testimonial: the name of its part. */
  slug?: string | null;
  topic?: string | null;
}

/** The entries that a block lists; null for a block that lists none of other entries. */
export type ListedBy = (block: Values) => readonly Listed[] | null;

interface Block {
  block: string;
  values: Values;
  listed: readonly Listed[] | null;
}

const LEVEL_OF_TITLE = 1;
const WITH_PARTS: ReadonlySet<string> = new Set(['faq-list', 'testimonials']);

/**
 * The parts that the website gives a page, for links to lead to.
 *
 * @param blocks of a parsed page, or of a draft as it is read for checking.
 * @param hasRelated whether it offers pages to read on.
 */
export function partsOfPage(
  blocks: readonly Values[],
  listedBy: ListedBy,
  hasRelated: boolean,
): ReadonlySet<string> {
  const { ofEntries, ofSections } = partsOf(blocks, listedBy);
  const contents = ofSections.length < CONTENTS_FROM ? [] : ['contents'];
  const related = hasRelated ? ['related'] : [];
  return new Set([...FRAME_PARTS, ...related, ...contents, ...ofEntries, ...ofSections]);
}

/** The parts of a page that its content has, wherever that stands: on the page itself, or in the booklet. */
export function partsOfContent(blocks: readonly Values[], listedBy: ListedBy): ReadonlySet<string> {
  const { ofEntries, ofSections } = partsOf(blocks, listedBy);
  return new Set([...ofEntries, ...ofSections]);
}

/** A section of a page, for people to choose. */
export interface Section {
  /** What people see of its heading. */
  title: string;
  /** The name by which links lead to it. */
  part: string;
}

/** The sections of a page, in their order. */
export function sectionsOfPage(blocks: readonly Values[], listedBy: ListedBy): Section[] {
  return partsOf(blocks, listedBy).sections;
}

function partsOf(all: readonly Values[], listedBy: ListedBy) {
  const names = new PartNames();
  const blocks = shownBlocks(all, listedBy);
  const entries = blocks.filter(({ block }) => WITH_PARTS.has(block)).flatMap(({ listed }) => listed ?? []);
  const ofEntries = entries.flatMap(({ slug }) => (slug ? [names.nameEntry(slug)] : []));
  const sections = sectionsOf(blocks).map((title): Section => ({ title, part: names.nameSection(title) }));
  return { ofEntries, sections, ofSections: sections.map(({ part }) => part) };
}

/** A list of nothing is left out, with its heading. */
function shownBlocks(blocks: readonly Values[], listedBy: ListedBy): Block[] {
  return blocks
    .map((values) => ({ block: String(values.block), values, listed: listedBy(values) }))
    .filter(({ listed }) => listed === null || listed.length > 0);
}

/** The headings of the sections of a page, in their order. */
function sectionsOf(blocks: readonly Block[]): string[] {
  let above = LEVEL_OF_TITLE;
  return blocks.flatMap((shown) => {
    if (isFlowing(shown.block)) {
      const { headings, last } = headingsIn(shown, above);
      above = last;
      return headings;
    }
    above = levelBelow(shown) ?? above;
    const heading = sectionHeadingOf({ ...shown.values, block: shown.block });
    return heading === null ? topicsOf(shown) : [heading];
  });
}

/** Of a text; what stands in an inset or an expander is no section, and counts on the way down. */
function headingsIn({ block, values: { body } }: Block, start: number): { headings: string[]; last: number } {
  let last = start;
  const headings: string[] = [];
  for (const node of Array.isArray(body) ? (body as RichText) : []) {
    if (node.type !== 'heading') continue;
    last = levelWithoutGap(node.level, last);
    if (block === 'text' && isSectionLevel(last)) headings.push(plainText([node]));
  }
  return { headings, last };
}

function levelBelow(shown: Block): number | null {
  const { block, values, listed } = shown;
  const isList = ({ length }: readonly unknown[]) => length > 0;
  const inner = Object.values(values).some((value) => Array.isArray(value) && isList(value));
  const parts = block === 'faq-list' ? hasTopics(shown) : inner || isList(listed ?? []);
  return levelAfter(block, { heading: typeof values.heading === 'string', parts });
}

/** Questions that are chosen one by one stand together, whatever their topics. */
function hasTopics({ values, listed }: Block): boolean {
  return values.show === 'all' && (listed ?? []).some(({ topic }) => topic);
}

/** Topics are sections where no heading stands above them; those that look alike are one. */
function topicsOf(shown: Block): string[] {
  if (shown.block !== 'faq-list' || !hasTopics(shown)) return [];
  const topics = (shown.listed ?? []).flatMap(({ topic }) => (topic ? [topic] : []));
  return [...new Map(topics.map((topic) => [toSameWords(topic), topic])).values()].sort(compareWords);
}
