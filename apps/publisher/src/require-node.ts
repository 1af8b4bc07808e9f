const NEEDED = 24;

if (Number.parseInt(process.versions.node, 10) < NEEDED) {
  console.error(
    `The publisher needs Node ${NEEDED}, but this is Node ${process.versions.node}. ` +
      'Start it with `npm start` at the root of the repository, which brings its own Node.',
  );
  process.exit(1);
}
