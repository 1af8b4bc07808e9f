import { randomUUID } from 'node:crypto';
import type { LinkValue } from '@pain/schema';
import type { UID } from '@strapi/strapi';
import { afterAll, beforeAll } from 'vitest';
import type { Cms } from './cms.ts';

/** What every FAQ says that says nothing else. */
export const ANSWER = [{ type: 'paragraph', children: [{ type: 'text', text: 'An answer.' }] }];

/** A draft FAQ; answers its documentId. */
export async function createFaq({ strapi }: Cms, data: { question: string; slug: string }): Promise<string> {
  const faq = await strapi.documents('api::faq.faq').create({ data: { answer: ANSWER, ...data } });
  return faq.documentId;
}

/** A draft page, complete but for what a test adds; answers its documentId. */
export async function createPage({ strapi }: Cms, data: { title: string; slug: string }): Promise<string> {
  const review = {
    lastReviewed: '2023-01-01',
    nextDue: '2026-01-01',
    reviewer: 'Alex Moss, physiotherapist',
  };
  const page = await strapi
    .documents('api::page.page')
    .create({ data: { summary: 'A summary.', blocks: [], review, ...data } });
  return page.documentId;
}

/** A page with an address of its own. */
export const pageOf = (title: string, ...blocks: object[]) => ({
  title,
  slug: randomUUID(),
  summary: 'A page.',
  blocks,
});

/** A block of text. */
export const textOf = (...body: object[]) => ({ __component: 'blocks.text', body });

/** A block of text that is a heading. */
export const headingOf = (words: string) =>
  textOf({ type: 'heading', level: 2, children: [{ type: 'text', text: words }] });

/** A block of text with links, each in a paragraph of its own. */
export const linksTo = (...links: (string | LinkValue)[]) => textOf(...links.map(toParagraph));

function toParagraph(link: string | LinkValue) {
  const { url, ...target } = typeof link === 'string' ? { url: link } : link;
  const children = [{ type: 'text', text: 'Read on' }];
  return { type: 'paragraph', children: [{ type: 'link', url, ...target, children }] };
}

/** Writes entries of any type past the forms of the admin. Types are named as in packages/schema. */
export function provideWriter(cms: { get(): Cms }) {
  const documents = (type: string) => cms.get().strapi.documents(`api::${type}.${type}`);
  const create = async (type: string, data: object, status?: 'published') =>
    (await documents(type).create({ data, status })).documentId;
  return {
    documents,
    /** A draft; answers its documentId. */
    draft: (type: string, data: object) => create(type, data),
    /** Publishes an entry; answers its documentId. */
    publish: (type: string, data: object) => create(type, data, 'published'),
    edit: (type: string, documentId: string, data: object) => documents(type).update({ documentId, data }),
    async publishPage(title: string, ...blocks: object[]) {
      const page = pageOf(title, ...blocks);
      return { id: await create('page', page, 'published'), slug: page.slug, path: `/${page.slug}/` };
    },
  };
}

/**
 * Has the lists that show all entries of a type show only what is chosen, for the tests of a file: other
 * tests and the seed leave some, and with them each entry is on the website.
 */
export function withoutListsOfAll(cms: { get(): Cms }, block: `blocks.${string}`): void {
  const lists = () => cms.get().strapi.db.query(block as UID.Schema);
  let ofAll: number[] = [];
  const show = (which: string) =>
    lists().updateMany({ where: { id: { $in: ofAll } }, data: { show: which } });
  beforeAll(async () => {
    ofAll = (await lists().findMany({ select: ['id'], where: { show: 'all' } })).map(({ id }) => Number(id));
    await show('chosen');
  });
  afterAll(() => show('all'));
}
