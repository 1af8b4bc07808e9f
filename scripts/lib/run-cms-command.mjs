import { Remedy } from './fail.mjs';
import { withNode } from './node-24.mjs';
import { inRoot, WITH_LIFELINE } from './paths.mjs';
import { lastLines, run } from './run.mjs';

/**
 * That the data of an installation refuse this version of the code, in the words of the CMS:
 * trying again changes nothing.
 */
export class Refusal extends Remedy {}

/**
 * Runs a command of the compiled CMS, which answers on its last line, as JSON.
 *
 * @param {string} script its file
 * @param {NodeJS.ProcessEnv} env
 * @throws Refusal when its data refuse this version of the code.
 */
export async function runCmsCommand(node, script, env) {
  const options = { cwd: inRoot('apps/cms'), env: withNode(env) };
  const output = await run(node, [...WITH_LIFELINE, script], options).catch((error) => {
    throw findRefusal(error.output ?? '') ?? error;
  });
  return JSON.parse(lastLines(output, 1));
}

function findRefusal(output) {
  const [line] = output.match(/^\{"refused":.*\}$/m) ?? [];
  if (line === undefined) return null;
  const [problem, ...remedy] = JSON.parse(line).refused.split('\n');
  return new Refusal(problem, remedy.join('\n'));
}
