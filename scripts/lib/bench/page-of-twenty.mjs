const PAGES = '/content-manager/collection-types/api::page.page';
const BLOCKS = 20;
const PARAGRAPHS = 4;
const SENTENCE =
  'Pacing means that you do a little of what matters to you each day, and rest before you have to.';

/**
 * Makes a draft page of twenty blocks, each with text and a link, and takes it away again.
 *
 * @param {(method: string, path: string, body?: object) => Promise<any>} ask as somebody who is logged in
 * @param {(page: { id: string, save: (words: string) => Promise<void> }) => Promise<T>} task
 * @template T
 */
export async function withPageOfTwenty(ask, task) {
  return withPage(ask, makePageOfTwenty(), (id) =>
    task({ id, save: (summary) => ask('PUT', `${PAGES}/${id}`, { summary }) }),
  );
}

/**
 * Makes a draft page and takes it away again.
 *
 * @param {(method: string, path: string, body?: object) => Promise<any>} ask as somebody who is logged in
 * @param {object} page what it holds
 * @param {(id: string) => Promise<T>} task
 * @template T
 */
export async function withPage(ask, page, task) {
  const { data } = await ask('POST', PAGES, page);
  try {
    return await task(data.documentId);
  } finally {
    await ask('DELETE', `${PAGES}/${data.documentId}`);
  }
}

/** A page of twenty blocks. */
export function makePageOfTwenty(title = 'Measured') {
  const words = (text) => ({ type: 'text', text });
  const link = (at) => ({ type: 'link', url: `https://www.nhs.uk/${at}/`, children: [words('NHS website')] });
  const paragraph = { type: 'paragraph', children: [words(`${SENTENCE} ${SENTENCE}`)] };
  const blocks = Array.from({ length: BLOCKS }, (_, at) => ({
    __component: 'blocks.text',
    body: [
      ...Array(PARAGRAPHS).fill(paragraph),
      { type: 'paragraph', children: [words('See the '), link(at), words('.')] },
    ],
  }));
  return { title, slug: `measured-${Date.now()}`, summary: 'A page.', blocks };
}
