const NEEDED = 24;

/**
 * Stops with a clear message on a Node that is too old: below 24, better-sqlite3 takes the whole process down
 * without a word.
 *
 * @throws Error naming the version found and the remedy.
 */
export function requireNode(): void {
  const found = Number.parseInt(process.versions.node, 10);
  if (found >= NEEDED) return;
  throw new Error(
    `The CMS needs Node ${NEEDED}, but this is Node ${process.versions.node}. ` +
      'Start it with `npm start` at the root of the repository, which brings its own Node.',
  );
}
