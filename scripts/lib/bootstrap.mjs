import { install, needsInstall } from './install.mjs';
import { findNode } from './node-24.mjs';
import { step } from './steps.mjs';

/**
 * What every command begins with: the packages, and with them the right Node.
 *
 * @returns {Promise<string>} path of Node 24
 */
export async function bootstrap() {
  if (needsInstall()) await step('Installing packages (two minutes the first time)', install);
  return findNode();
}
