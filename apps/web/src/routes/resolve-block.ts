import { titled, withTitledFiles } from '@pain/checks/site';
import {
  type Block,
  type BlockNamed,
  compareWords,
  componentNamed,
  type DocumentNamed,
  type EntryRef,
  isUnclearPhone,
  toSameWords,
} from '@pain/schema';
import type { ContentIndex } from './content-index.ts';
import type { PagePaths } from './page-paths.ts';
import { shownBy } from './shown-documents.ts';
import { pagesOnCards, type SitePage, type SitePages } from './site-pages.ts';
import type {
  CardView,
  ContactView,
  FaqGroup,
  FaqView,
  LinkOrWords,
  ResolvedBlock,
  ResolvedBlockNamed,
  ResolvedBlocks,
  ResourceView,
} from './view.ts';

/** What resolving a block needs to know. */
export interface BlockContext {
  index: ContentIndex;
  pages: SitePages;
  paths: PagePaths;
  page: SitePage;
  now: Date;
  contact: ContactView;
}

type Resolver<Name extends Block['block']> = (
  block: BlockNamed<Name>,
  context: BlockContext,
) => ResolvedBlockNamed<Name> | null;

/**
 * How blocks come by what they point to, null for one that has nothing left. All
 * others are shown as they are.
 */
const RESOLVERS: { [Name in keyof ResolvedBlocks | 'video']: Resolver<Name> } = {
  text: keep,
  video: (video) => withTitledFiles(video, video.title),
  'faq-list': (list, context) => {
    const faqs = shownBy['faq-list'](list, context);
    return named(list, { groups: list.show === 'all' ? groupByTopic(faqs) : groupChosen(faqs) });
  },
  'team-roles': (list, context) =>
    named(list, { roles: shownBy['team-roles'](list, context).map(withoutBookkeeping) }),
  testimonials: (list, context) =>
    named(list, {
      testimonials: shownBy
        .testimonials(list, context)
        .map(({ consent: _consent, ...testimonial }) => withTitledFiles(testimonial, testimonial.title))
        .map(withoutBookkeeping),
    }),
  resources: (list, context) =>
    named(list, {
      resources: shownBy.resources(list, context).map((resource) => toResourceView(resource, context.paths)),
    }),
  'page-cards': (list, context) =>
    named(list, {
      cards: pagesOnCards(list, context.page, context.pages).map((page) => toCard(page, context)),
    }),
  'contact-details': ({ block, heading }, { contact }) =>
    Object.values(contact).some(Boolean) ? { block, heading, contact } : null,
  'action-link': ({ block, ...link }, { paths }) => {
    const shown = resolveLink(link, paths);
    return shown && { block, ...shown };
  },
};

/** A block with nothing left to look up, and which of its page's blocks it is, from 0. */
interface PlacedBlock {
  block: ResolvedBlock;
  place: number;
}

/**
 * Puts in place what the blocks of a page point to. What is not published is left out, and with it a list
 * that has nothing else, so that no heading stands above nothing.
 */
export function resolveBlocks(context: BlockContext): PlacedBlock[] {
  return context.page.blocks.flatMap((stored, place) => {
    const block = resolveBlock(stored, context);
    return block === null || isEmptyList(block) ? [] : [{ block, place }];
  });
}

function isEmptyList(view: ResolvedBlock): boolean {
  if (view.block === 'faq-list') return view.groups.length === 0;
  if (view.block === 'team-roles') return view.roles.length === 0;
  if (view.block === 'testimonials') return view.testimonials.length === 0;
  if (view.block === 'resources') return view.resources.length === 0;
  return view.block === 'page-cards' && view.cards.length === 0;
}

function resolveBlock(block: Block, context: BlockContext): ResolvedBlock | null {
  // Each resolver takes the block of its own name, and a block without one is shown as it is; TypeScript
  // cannot relate the unions.
  const resolve = (
    RESOLVERS as Partial<Record<string, (block: Block, context: BlockContext) => ResolvedBlock | null>>
  )[block.block];
  return resolve ? resolve(block, context) : (block as ResolvedBlock);
}

/** The fields in which a link chooses a page, one for each type that it can lead to. */
const TARGETS = Object.entries(componentNamed('shared.link').fields)
  .filter(([, { isTarget }]) => isTarget === true)
  .map(([name]) => name);

/**
 * A link to a page or to elsewhere; null when its page is not on the website any more: to take a page down
 * must never stop what links to it from being shown.
 */
export function resolveLink(
  link: { text: string; page: EntryRef | null; address: string | null },
  paths: PagePaths,
): LinkOrWords | null {
  const chosen = Object.entries(link).flatMap(([name, value]) =>
    TARGETS.includes(name) && value !== null && typeof value === 'object' ? (paths.get(value.id) ?? []) : [],
  );
  const href = chosen[0] ?? link.address;
  return href ? { text: link.text, href: followable(href) } : null;
}

/**
 * An address, unless it is a number that no telephone understands: such was published
 * before the CMS refused it.
 */
export function followable(address: string): string | null {
  return isUnclearPhone(address) ? null : address;
}

/** A list of entries under the block's own heading. */
function named<Name extends Block['block'], Entries>(
  { block, heading }: { block: Name; heading: string | null },
  entries: Entries,
): { block: Name; heading: string | null } & Entries {
  return { block, heading, ...entries };
}

function keep<T>(block: T): T {
  return block;
}

function withoutBookkeeping<T extends { order: number | null; publishedAt: string }>({
  order: _order,
  publishedAt: _publishedAt,
  ...shown
}: T): Omit<T, 'order' | 'publishedAt'> {
  return shown;
}

function groupChosen(faqs: readonly DocumentNamed<'faq'>[]): FaqGroup[] {
  return faqs.length > 0 ? [{ topic: null, anchor: null, faqs: faqs.map(toFaqView) }] : [];
}

/** Topics that look alike are one: nobody can see by what two headings of the same words differ. */
function groupByTopic(faqs: readonly DocumentNamed<'faq'>[]): FaqGroup[] {
  const groups = Map.groupBy(faqs, ({ topic }) => topic && toSameWords(topic));
  return [...groups.values()]
    .map((group) => ({ topic: nameOf(group), anchor: null, faqs: group.map(toFaqView) }))
    .sort((a, b) => compareTopics(a.topic, b.topic));
}

/** As most of them write it. */
function nameOf(group: readonly DocumentNamed<'faq'>[]): string | null {
  const writings = Map.groupBy(group, ({ topic }) => topic?.trim() ?? null);
  return [...writings].sort(([, a], [, b]) => b.length - a.length)[0]?.[0] ?? null;
}

/** By name, and what has no topic at the end. */
function compareTopics(a: string | null, b: string | null): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return compareWords(a, b);
}

function toFaqView({ slug, question, answer }: DocumentNamed<'faq'>): FaqView {
  return { anchor: slug, question, answer };
}

function toResourceView(resource: DocumentNamed<'resource'>, paths: PagePaths): ResourceView {
  const { title, summary, publisher, language, address, file, cover } = resource;
  const href = resource.page && paths.get(resource.page.id);
  const page = href ? { text: title, href } : null;
  const outer = address && followable(address);
  return { title, summary, publisher, language, address: outer, file: titled(file, title), cover, page };
}

function toCard({ id, title, summary }: SitePage, { paths }: BlockContext): CardView {
  return { title, summary, href: paths.get(id) ?? '/' };
}
