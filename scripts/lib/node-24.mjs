import { existsSync } from 'node:fs';
import path from 'node:path';
import { Remedy } from './fail.mjs';
import { inRoot } from './paths.mjs';

/** The version of it. */
export const NEEDED = 24;

/**
 * The Node that runs everything but these scripts: the one that npm installed, or this
 * one when it is new enough.
 *
 * @throws Remedy when there is neither.
 */
export function findNode() {
  const installed = inRoot('node_modules/.bin', process.platform === 'win32' ? 'node.cmd' : 'node');
  if (existsSync(installed)) return installed;
  if (Number.parseInt(process.versions.node, 10) >= NEEDED) return process.execPath;
  throw new Remedy(
    `This machine has Node ${process.versions.node}, and npm has no Node ${NEEDED} for ${process.platform} ${process.arch}.`,
    `Install Node ${NEEDED} from https://nodejs.org and start again.`,
  );
}

/**
 * Returns an environment in which `node`, `npx` and npm scripts are that Node. It stores the code that it has
 * compiled, so that a restarted process finds it there
 * (https://nodejs.org/docs/latest-v24.x/api/module.html#module-compile-cache).
 */
export function withNode(env = process.env) {
  return {
    ...env,
    PATH: `${inRoot('node_modules/.bin')}${path.delimiter}${env.PATH ?? ''}`,
    NODE_COMPILE_CACHE: env.NODE_COMPILE_CACHE ?? inRoot('node_modules/.cache/node'),
  };
}
