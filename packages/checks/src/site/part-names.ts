import { headingsOf, toSameWords } from '@pain/schema';
import GithubSlugger from 'github-slugger';

/**
 * The parts of the frame around the content of every page; see layout and the NHS
 * header's template in apps/web.
 */
export const FRAME_PARTS: readonly string[] = ['maincontent', 'search', 'search-field'];
/** Of some pages: the list of its sections, and that of related pages. */
const LISTS: readonly string[] = ['contents', 'related'];
/** The button of a menu that the NHS header's template holds and nothing links to. */
const UNLINKED: readonly string[] = ['toggle-menu'];
/** Fewer sections than these are seen at a glance, and get no list. */
export const CONTENTS_FROM = 4;
/** Deeper headings have no address. */
const SECTION_LEVEL = 2;

/** Gives the parts of one page their names, by which links lead to them: each is there once. */
export class PartNames {
  private readonly slugger = new GithubSlugger();

  constructor() {
    for (const part of [...FRAME_PARTS, ...LISTS, ...UNLINKED]) this.slugger.slug(part);
  }

  /**
   * The name of a question or testimonial, which editors gave it. All of a page's come before its sections.
   */
  nameEntry(slug: string): string {
    return this.slugger.slug(slug);
  }

  /** The name of a section, by what people see of its heading. */
  nameSection(heading: string): string {
    return this.slugger.slug(toSameWords(heading)) || this.slugger.slug('section');
  }
}

/** The heading of a block's own section; null for a block without one. */
export function sectionHeadingOf(block: {
  block: string;
  heading?: unknown;
  title?: unknown;
}): string | null {
  const kind = headingsOf(block.block);
  if (kind === 'boxed') return null;
  const heading = kind === 'titled' ? block.title : block.heading;
  return typeof heading === 'string' ? heading : null;
}

/** Whether a heading in a text begins a section of the page itself, and not something below one. */
export function isSectionLevel(level: number): boolean {
  return level <= SECTION_LEVEL;
}
