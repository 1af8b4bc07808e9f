import type { Block, Document, DocumentNamed } from '@pain/schema';
import type { ContentIndex } from './content-index.ts';
import { mayShow } from './in-force.ts';

/** The types whose entries a block shows all of, when the editor chose none. */
const SHOWN_BY: Readonly<Partial<Record<Block['block'], 'faq' | 'team-role' | 'testimonial' | 'resource'>>> =
  {
    'faq-list': 'faq',
    'team-roles': 'team-role',
    testimonials: 'testimonial',
    resources: 'resource',
  };

/**
 * The documents that make up a page's content: itself and the entries that its blocks show. Navigation and settings,
 * which stand on every page, are not counted.
 */
export function shownDocuments(page: DocumentNamed<'page'>, index: ContentIndex, now: Date): Document[] {
  const embedded = page.blocks.flatMap((block) => shownBy(block, index));
  const shown = embedded.filter((document) => document.type !== 'testimonial' || mayShow(document, now));
  return [...new Set<Document>([page, ...shown])];
}

function shownBy(block: Block, index: ContentIndex): Document[] {
  const type = SHOWN_BY[block.block];
  if (type === undefined) return [];
  const chosen = chosenIn(block);
  return chosen.length > 0 ? index.findAll(chosen) : index.all(type);
}

function chosenIn(block: Block) {
  if (block.block === 'faq-list') return block.faqs;
  if (block.block === 'team-roles') return block.roles;
  if (block.block === 'testimonials') return block.testimonials;
  return block.block === 'resources' ? block.resources : [];
}
