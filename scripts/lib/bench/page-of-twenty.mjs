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
  const { data } = await ask('POST', PAGES, makePage());
  const id = data.documentId;
  const save = (summary) => ask('PUT', `${PAGES}/${id}`, { summary });
  try {
    return await task({ id, save });
  } finally {
    await ask('DELETE', `${PAGES}/${id}`);
  }
}

function makePage() {
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
  return { title: 'Measured', slug: `measured-${Date.now()}`, summary: 'A page.', blocks };
}
