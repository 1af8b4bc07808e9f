const NEEDED = 24;

/**
 * Stops with a clear message on a Node that is too old: below 24, better-sqlite3 takes the whole process down
 * without a word.
 *
 * @param who what needs it, such as `The CMS`.
 * @throws Error naming the version found and the remedy.
 */
export function requireNode(who: string, version: string = process.versions.node): void {
  if (Number.parseInt(version, 10) >= NEEDED) return;
  throw new Error(
    `${who} needs Node ${NEEDED}, but this is Node ${version}. ` +
      'Start it with `npm start` at the root of the repository, which brings its own Node.',
  );
}
