import { faq, page, plainText, type RichText, testimonial } from '@pain/schema';
import type { Core } from '@strapi/strapi';
import { slug } from 'github-slugger';
import { refOf, uidOf } from '../../../kernel/content-types';
import { readSnapshot } from '../../../kernel/snapshots/snapshot';
import { isRecord } from '../../../kernel/snapshots/snapshot-values';

/** What the frame around the content of every page has: see `addAnchors` of apps/web, which gives parts their names. */
const FRAME = ['maincontent', 'search', 'search-field', 'contents', 'related'];
/** Deeper headings have no address. */
const DEEPEST = 2;
/** Parts of the section that they stand in, whose headings have no address either. */
const WITHOUT: ReadonlySet<unknown> = new Set([
  'blocks.care-card',
  'blocks.warning-callout',
  'blocks.do-dont-list',
]);
/** The entries that stand below each other in a block, each with an address. */
const LISTS = new Map<unknown, typeof faq | typeof testimonial>([
  ['blocks.faq-list', faq],
  ['blocks.testimonials', testimonial],
]);
/** What has no topic among questions that have. */
const OTHERS = 'Other questions';

/**
 * The parts of a page that a link may lead to, and some more: which of all questions a list shows is not looked up, so that what
 * is not among them is surely not there.
 */
export async function readParts(
  strapi: Core.Strapi,
  documentId: string,
  status: 'draft' | 'published',
): Promise<ReadonlySet<string>> {
  const found = await readSnapshot(strapi, refOf(page, documentId), status);
  const blocks = Array.isArray(found?.blocks) ? found.blocks.filter(isRecord) : [];
  const types = new Set(blocks.flatMap(({ __component: uid }) => LISTS.get(uid) ?? []));
  const listed = await Promise.all([...types].map((type) => readListed(strapi, type)));
  return new Set([...FRAME, ...blocks.flatMap(headingsOf).map(nameOf), ...listed.flat()]);
}

/** Whether a part is among those of a page: of several with one name the later ones have a number. */
export function isAmong(parts: ReadonlySet<string>, anchor: string): boolean {
  return parts.has(anchor) || parts.has(anchor.replace(/-\d+$/, ''));
}

function nameOf(heading: string): string {
  return slug(heading) || 'section';
}

function headingsOf({ __component: uid, heading, title, body }: Record<string, unknown>): string[] {
  if (uid === 'blocks.text') return Array.isArray(body) ? body.filter(isHeading).map(wordsOf) : [];
  const own = uid === 'blocks.video' ? title : heading;
  return typeof own === 'string' && own !== '' && !WITHOUT.has(uid) ? [own] : [];
}

function isHeading(node: unknown): boolean {
  return isRecord(node) && node.type === 'heading' && Number(node.level) <= DEEPEST;
}

function wordsOf(node: unknown): string {
  return plainText([node] as RichText);
}

async function readListed(strapi: Core.Strapi, type: typeof faq | typeof testimonial): Promise<string[]> {
  const isFaq = type === faq;
  const rows: { slug: string | null; topic?: string | null }[] = await strapi.db
    .query(uidOf(type))
    .findMany({ select: isFaq ? ['slug', 'topic'] : ['slug'] });
  const topics = isFaq ? [OTHERS, ...rows.map(({ topic }) => topic ?? '')] : [];
  return [...rows.map((row) => row.slug ?? ''), ...topics.map(nameOf)];
}
