import { Remedy } from './fail.mjs';

/** The oldest Node on which the scripts themselves run; all else runs on the Node 24 that npm installs. */
const OLDEST = 20;

/**
 * Every command begins with it.
 *
 * @throws Remedy on a Node that is too old.
 */
export function requireNode(version = process.versions.node) {
  if (Number.parseInt(version, 10) >= OLDEST) return;
  throw new Remedy(
    `This needs Node ${OLDEST} or newer, but here is Node ${version}.`,
    'Install one from https://nodejs.org or your distribution, and start again.',
  );
}
