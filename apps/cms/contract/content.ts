import type { Cms } from './cms.ts';

const ANSWER = [{ type: 'paragraph', children: [{ type: 'text', text: 'An answer.' }] }];

/** A draft FAQ; answers its documentId. */
export async function createFaq({ strapi }: Cms, data: { question: string; slug: string }): Promise<string> {
  const faq = await strapi.documents('api::faq.faq').create({ data: { answer: ANSWER, ...data } as never });
  return faq.documentId;
}
