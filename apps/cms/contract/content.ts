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
