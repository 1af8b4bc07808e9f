import { mayShow } from '@pain/checks/consent';
import { sortByOrder } from '@pain/checks/site';
import type { Block, BlockNamed, Document } from '@pain/schema';
import type { ContentIndex } from './content-index.ts';
import type { SitePage } from './site-pages.ts';
import type { ResolvedBlocks } from './view.ts';

/** What decides which entries a block shows. */
interface ShownContext {
  index: ContentIndex;
  /** The instant that decides which consents are in force. */
  now: Date;
}

type ShownBy<Name extends Block['block']> = (block: BlockNamed<Name>, context: ShownContext) => Document[];

/** The entries that blocks show the words of, in that order. All others show those of nobody else. */
export const shownBy = {
  'faq-list': ({ show, faqs }: BlockNamed<'faq-list'>, { index }: ShownContext) =>
    show === 'all' ? sortByOrder(index.all('faq'), ({ question }) => question) : index.findAll(faqs),
  'team-roles': ({ show, roles }: BlockNamed<'team-roles'>, { index }: ShownContext) =>
    show === 'all'
      ? sortByOrder(index.all('team-role'), ({ profession }) => profession)
      : index.findAll(roles),
  testimonials: ({ show, testimonials }: BlockNamed<'testimonials'>, { index, now }: ShownContext) =>
    (show === 'all'
      ? sortByOrder(index.all('testimonial'), ({ title }) => title)
      : index.findAll(testimonials)
    ).filter((testimonial) => mayShow(testimonial, now)),
  resources: ({ show, resources }: BlockNamed<'resources'>, { index }: ShownContext) =>
    show === 'all' ? sortByOrder(index.all('resource'), ({ title }) => title) : index.findAll(resources),
  'page-cards': nothing,
  'contact-details': nothing,
  'action-link': nothing,
} satisfies { [Name in Exclude<keyof ResolvedBlocks, 'text'>]: ShownBy<Name> };

/**
 * The documents that make up a page's content: itself and the entries that its blocks show. Navigation and
 * settings, which stand on every page, are not counted.
 */
export function shownDocuments(page: SitePage, context: ShownContext): Document[] {
  return [...new Set<Document>([page.document, ...shownInBlocks(page, context)])];
}

/**
 * The entries that the blocks of a page show the words of, in their order; one that two
 * blocks show is there twice.
 */
export function shownInBlocks(page: SitePage, context: ShownContext): Document[] {
  return page.blocks.flatMap((block) => entriesOf(block, context));
}

function entriesOf(block: Block, context: ShownContext): Document[] {
  // Each takes the block of its own name; TypeScript cannot relate the unions.
  const shown = shownBy as Partial<Record<string, (block: Block, context: ShownContext) => Document[]>>;
  return shown[block.block]?.(block, context) ?? [];
}

function nothing(): Document[] {
  return [];
}
