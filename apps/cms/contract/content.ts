import type { UID } from '@strapi/strapi';
import { afterAll, beforeAll } from 'vitest';
import type { Cms } from './cms.ts';

/** What every FAQ says that says nothing else. */
export const ANSWER = [{ type: 'paragraph', children: [{ type: 'text', text: 'An answer.' }] }];

/** A draft FAQ; answers its documentId. */
export async function createFaq({ strapi }: Cms, data: { question: string; slug: string }): Promise<string> {
  const faq = await strapi.documents('api::faq.faq').create({ data: { answer: ANSWER, ...data } as never });
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
    .create({ data: { summary: 'A summary.', blocks: [], review, ...data } as never });
  return page.documentId;
}

/**
 * Has the lists that show all entries of a type show only what is chosen, for the tests of a file: other tests and the seed leave some, and
 * with them each entry is on the website.
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
