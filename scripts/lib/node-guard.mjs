/** The oldest Node on which the scripts themselves run; all else runs on the Node 24 that npm installs. */
const OLDEST = 20;

/** Stops with a clear message on a Node that is too old. Import it first. */
export function requireNode(version = process.versions.node) {
  if (Number.parseInt(version, 10) >= OLDEST) return;
  throw new Error(
    `This needs Node ${OLDEST} or newer, but here is Node ${version}. Install one from https://nodejs.org or your distribution.`,
  );
}
