import { withPageOfTwenty } from './page-of-twenty.mjs';
import { logIn } from './publish-to-live.mjs';

/**
 * Measures how long the checks of a page of twenty blocks take, as the edit view asks for them after a save.
 *
 * @returns {Promise<number[]>} milliseconds, one for each time
 */
export async function measureChecks({ cmsUrl }, login, times) {
  const ask = await logIn(cmsUrl, login);
  return withPageOfTwenty(ask, async ({ id, save }) => {
    const took = [];
    for (let time = 1; time <= times; time += 1) {
      await save(`Saved ${time} times.`);
      const saved = performance.now();
      await ask('GET', `/checks/page/${id}`);
      took.push(performance.now() - saved);
    }
    return took;
  });
}
