import { existsSync } from 'node:fs';
import { build } from '../build.mjs';
import { Remedy } from '../fail.mjs';
import { runCmsCommand } from '../run-cms-command.mjs';
import { ensureSecrets } from '../secrets.mjs';
import { readSettings, toEnvironment } from '../settings.mjs';
import { step } from '../steps.mjs';

/**
 * Says what the next start will do to the data of this installation, and changes nothing.
 *
 * @param {string} node path of Node 24
 * @throws Remedy when there is no installation.
 */
export async function showPlan(node) {
  const settings = readSettings();
  if (!existsSync(settings.dataDir))
    throw new Remedy(
      `There is no installation in ${settings.dataDir}, so nothing can be said of its data.`,
      'Set DATA_DIR to the folder of one, or start one by `npm start`.',
    );
  const env = { ...toEnvironment('cms', settings, ensureSecrets(settings.dataDir)), NODE_ENV: 'production' };
  await step('Building', () => build(toEnvironment('build', settings, {})));
  const { steps, losses, isFromNewer } = await runCmsCommand(node, 'dist/src/commands/plan-model.js', env);
  if (isFromNewer)
    console.log('The data were last used with newer code: what only that knows stays, unread.');
  if (steps.length + losses.length === 0) return console.log('The next start changes nothing in the data.');
  for (const one of steps) console.log(describe(one));
  for (const { what, remedy } of losses) console.log(`is refused: ${what}.\n  ${remedy}.`);
}

/** What one step does to the database, as one line. */
export function describe({ rename: what, table = '', column = '', from, to }) {
  const place = [table, column, from].filter(Boolean).join('.');
  return what === 'nothing'
    ? `empties ${place} where it holds nothing, such as []`
    : `renames the ${what} ${place} to ${to}`;
}
