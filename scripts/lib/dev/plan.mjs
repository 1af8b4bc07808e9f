/**
 * What a changed file changes in what runs, in the order in which the processes are restarted. Website and preview take up their own
 * sources by themselves; a change of schema or checks is also in their settings, which Astro reads once.
 */
const EFFECTS = [
  {
    of: /^packages\/(?:schema|checks)\/dist\/.*\.js$/,
    restarts: ['cms', 'website', 'preview', 'publisher'],
    compiles: true,
  },
  { of: /^apps\/cms\/\.cache\/develop\/.*\.js$/, restarts: ['cms'] },
  { of: /^apps\/web\/(?:src|public)\/(?!.*\.test\.)/, restarts: ['publisher'], compiles: true },
  { of: /^packages\/blocks\/.*\.(?:astro|scss)$/, restarts: ['publisher'], compiles: true },
  { of: /^apps\/publisher\/src\/(?!.*\.test\.)/, restarts: ['publisher'] },
];
const ORDER = ['cms', 'website', 'preview', 'publisher'];

/**
 * What some changed files ask for.
 *
 * @param {string[]} files as paths in the repository: sources, and what the compiler has written
 * @param {string[]} ended the processes that have ended by themselves: each change is a chance that they run
 * @returns {{ restarts: string[], compiles: boolean }} which processes to restart, and whether the website has to be compiled before the publisher
 */
export function planFor(files, ended = []) {
  const effects = EFFECTS.filter(({ of }) => files.some((file) => of.test(file)));
  if (effects.length === 0) return { restarts: [], compiles: false };
  const named = new Set([...ended, ...effects.flatMap(({ restarts }) => restarts)]);
  return {
    restarts: ORDER.filter((name) => named.has(name)),
    compiles: effects.some(({ compiles }) => compiles === true),
  };
}
