import { inTurn } from './in-turn.mjs';
import { install, needsInstall } from './install.mjs';
import { findNode, NEEDED, withNode } from './node-24.mjs';
import { show } from './run.mjs';
import { step } from './steps.mjs';

/**
 * What every command begins with: the packages, and with them the right Node.
 *
 * @returns {Promise<string>} path of Node 24
 */
export async function bootstrap() {
  if (needsInstall())
    await inTurn(() => step('Installing packages (two minutes the first time)', installOnce));
  return findNode();
}

/** Another process may have done so meanwhile. */
async function installOnce() {
  if (needsInstall()) await install();
}

/**
 * The same for a command that reads TypeScript itself: on an older Node it begins again on Node 24, and ends
 * as that does. Until then it may only load what needs no packages.
 */
export async function bootstrapOnNode24() {
  const node = await bootstrap();
  if (Number.parseInt(process.versions.node, 10) >= NEEDED) return node;
  process.exit((await show(node, process.argv.slice(1), { env: withNode() })) ? 0 : 1);
}
