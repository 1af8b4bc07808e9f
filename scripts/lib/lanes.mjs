/**
 * Runs lanes side by side, and what is in a lane in order, each to its end: who changes a file wants to know
 * all that is wrong with it.
 *
 * @template T
 * @param {string[][]} lanes
 * @param {(name: string) => Promise<T>} runOne
 * @returns {Promise<T[]>} the results, lane by lane
 */
export async function runLanes(lanes, runOne) {
  const results = await Promise.all(lanes.map((names) => runInOrder(names, runOne)));
  return results.flat();
}

async function runInOrder(names, runOne) {
  const results = [];
  for (const name of names) results.push(await runOne(name));
  return results;
}
