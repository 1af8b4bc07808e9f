import type { Block, Document, DocumentNamed } from '@pain/schema';
import type { ContentIndex } from './content-index.ts';
import { mayShow } from './in-force.ts';

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
  switch (block.block) {
    case 'faq-list':
      return block.show === 'all' ? index.all('faq') : index.findAll(block.faqs);
    case 'team-roles':
      return block.show === 'all' ? index.all('team-role') : index.findAll(block.roles);
    case 'testimonials':
      return block.show === 'all' ? index.all('testimonial') : index.findAll(block.testimonials);
    case 'resources':
      return block.show === 'all' ? index.all('resource') : index.findAll(block.resources);
    default:
      return [];
  }
}
