import { inTurn } from './in-turn.mjs';
import { install, needsInstall } from './install.mjs';
import { findNode } from './node-24.mjs';
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
