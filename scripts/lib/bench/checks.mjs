import { logIn } from './publish-to-live.mjs';

const PAGES = '/content-manager/collection-types/api::page.page';
const BLOCKS = 20;
const PARAGRAPHS = 4;
const SENTENCE =
  'Pacing means that you do a little of what matters to you each day, and rest before you have to.';

/**
 * Measures how long the checks of a page of twenty blocks take, as the edit view asks for them after a save.
 *
 * @returns {Promise<number[]>} milliseconds, one for each time
 */
export async function measureChecks({ cmsUrl }, login, times) {
  const ask = await logIn(cmsUrl, login);
  const { data } = await ask('POST', PAGES, makePage());
  const took = [];
  for (let time = 1; time <= times; time += 1) {
    await ask('PUT', `${PAGES}/${data.documentId}`, { summary: `Saved ${time} times.` });
    const saved = performance.now();
    await ask('GET', `/checks/page/${data.documentId}`);
    took.push(performance.now() - saved);
  }
  await ask('DELETE', `${PAGES}/${data.documentId}`);
  return took;
}

function makePage() {
  const paragraph = { type: 'paragraph', children: [{ type: 'text', text: `${SENTENCE} ${SENTENCE}` }] };
  const block = { __component: 'blocks.text', body: Array(PARAGRAPHS).fill(paragraph) };
  return { title: 'Checked', slug: 'checked', summary: 'A page.', blocks: Array(BLOCKS).fill(block) };
}
