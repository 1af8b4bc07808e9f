import { setTimeout as pause } from 'node:timers/promises';
import { withPageOfTwenty } from './page-of-twenty.mjs';
import { logIn } from './publish-to-live.mjs';

/** As in apps/web/preview/public/preview.js, whose part is played here. */
const LOOK_MS = 400;
const PATIENCE_MS = 30_000;

/**
 * Measures from a save of a page of twenty blocks until the open preview has reloaded the page, as its script
 * does: it polls for another version and then loads the page. The saves fall into all parts of the pause
 * between two polls.
 *
 * @returns {Promise<number[]>} milliseconds, one for each time
 */
export async function measurePreview({ cmsUrl }, login, times) {
  const ask = await logIn(cmsUrl, login);
  return withPageOfTwenty(ask, async ({ id, save }) => {
    const { url } = await ask('GET', `/preview/page/${id}/link`);
    const took = [];
    for (let time = 1; time <= times; time += 1) {
      const words = `Saved ${time} times.`;
      const shown = waitUntilOther(url, await readVersion(url), words);
      await pause((LOOK_MS * time) / times);
      await save(words);
      const saved = performance.now();
      took.push((await shown) - saved);
    }
    return took;
  });
}

async function waitUntilOther(url, known, words) {
  const deadline = Date.now() + PATIENCE_MS;
  while ((await readVersion(url)) === known) {
    if (Date.now() > deadline) throw new Error(`The preview did not notice that the page was saved.`);
    await pause(LOOK_MS);
  }
  const page = await (await fetch(url)).text();
  if (!page.includes(words)) throw new Error('The preview shows something else than what was saved.');
  return performance.now();
}

async function readVersion(url) {
  const answer = await fetch(`${url}version.json`);
  if (!answer.ok) throw new Error(`The preview answered ${answer.status}.`);
  return (await answer.json()).version;
}
