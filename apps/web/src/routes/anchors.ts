import { CONTENTS_FROM, isSectionLevel, PartNames, sectionHeadingOf } from '@pain/checks/site';
import { type FlowingBlock, isFlowing, levelAfter, levelWithoutGap, plainText } from '@pain/schema';
import type { AnchoredText, BlockView, FaqGroup, LinkView, ResolvedBlock } from './view.ts';

const LEVEL_OF_TITLE = 1;

/** Blocks that can be linked to, section by section, and the list of those links. */
export interface Anchored {
  blocks: BlockView[];
  /** Empty for a page of few sections. */
  contents: LinkView[];
}

/**
 * Gives every section of a page an anchor that is unique on the page. Questions and testimonials keep the
 * address that editors gave them; headings take what is left.
 */
export function addAnchors(blocks: readonly ResolvedBlock[]): Anchored {
  const names = new PartNames();
  const named = blocks.map((block) => nameEntries(block, names));
  const contents: LinkView[] = [];
  const section = (text: string) => {
    const anchor = names.nameSection(text);
    contents.push({ text, href: `#${anchor}` });
    return anchor;
  };
  const anchored = closeGaps(named).map((block) => anchorBlock(block, section));
  return { blocks: anchored, contents: contents.length < CONTENTS_FROM ? [] : contents };
}

/** Makes an anchor for a section's heading. */
type Section = (text: string) => string;

function nameEntries(block: ResolvedBlock, names: PartNames): ResolvedBlock {
  if (block.block === 'testimonials') {
    const testimonials = block.testimonials.map((entry) => ({ ...entry, slug: names.nameEntry(entry.slug) }));
    return { ...block, testimonials };
  }
  if (block.block !== 'faq-list') return block;
  const groups = block.groups.map((group) => ({
    ...group,
    faqs: group.faqs.map((faq) => ({ ...faq, anchor: names.nameEntry(faq.anchor) })),
  }));
  return { ...block, groups };
}

function anchorBlock(block: ResolvedBlock, section: Section): BlockView {
  if (block.block === 'text') return { ...block, anchor: null, body: anchorText(block.body, section) };
  const heading = sectionHeadingOf(block);
  const anchor = heading === null ? null : section(heading);
  if (block.block !== 'faq-list') return { ...block, anchor };
  return { ...block, anchor, groups: block.groups.map((group) => anchorGroup(group, anchor, section)) };
}

/** On a page as a whole, no level of headings is left out on the way down (WCAG 1.3.1). */
function closeGaps(blocks: readonly ResolvedBlock[]): ResolvedBlock[] {
  let above = LEVEL_OF_TITLE;
  return blocks.map((block) => {
    if (!flows(block)) {
      above = levelBelow(block) ?? above;
      return block;
    }
    const body = block.body.map((node) => {
      if (node.type !== 'heading') return node;
      above = levelWithoutGap(node.level, above);
      return { ...node, level: above };
    });
    return { ...block, body };
  });
}

function flows(block: ResolvedBlock): block is Extract<ResolvedBlock, { block: FlowingBlock }> {
  return isFlowing(block.block);
}

/** The level of the last heading that a block has on its own; null for one without. */
export function levelBelow(block: ResolvedBlock): number | null {
  const heading = 'heading' in block && block.heading !== null;
  return levelAfter(block.block, { heading, parts: hasParts(block) });
}

function hasParts(block: ResolvedBlock): boolean {
  if (block.block === 'faq-list') return block.groups.some(({ topic }) => topic !== null);
  return Object.values(block).some((value) => Array.isArray(value) && value.length > 0);
}

/** Topics are sections of their own where nothing stands above them. */
function anchorGroup(group: FaqGroup, above: string | null, section: Section): FaqGroup {
  return above !== null || group.topic === null ? group : { ...group, anchor: section(group.topic) };
}

function anchorText(text: AnchoredText, section: Section): AnchoredText {
  return text.map((node) =>
    node.type === 'heading' && isSectionLevel(node.level)
      ? { ...node, anchor: section(plainText([node])) }
      : node,
  );
}
