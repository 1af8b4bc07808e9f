/**
 * What a changed file changes in what runs. Website and preview take up their own sources by themselves; of
 * schema and checks, something is also in their settings, which Astro reads once.
 */
const EFFECTS = [
  {
    of: /^packages\/(?:schema|checks)\/dist\/.*\.js(?:on)?$/,
    steps: ['cms', 'website', 'preview', 'compile', 'publisher'],
  },
  { of: /^apps\/cms\/\.cache\/develop\/.*\.js$/, steps: ['cms'] },
  { of: /^apps\/web\/(?:src|public)\/(?!.*\.test\.)/, steps: ['compile', 'publisher'] },
  { of: /^packages\/blocks\/.*\.(?:astro|scss)$/, steps: ['compile', 'publisher'] },
  { of: /^apps\/publisher\/src\/(?!.*\.test\.)/, steps: ['publisher'] },
];
/**
 * What can follow from a change, in order: processes to restart, and `compile` for the website that
 * the publisher publishes.
 */
export const STEPS = ['cms', 'website', 'preview', 'compile', 'publisher'];

/**
 * The steps that some changed files ask for, in order.
 *
 * @param {string[]} files as paths in the repository: sources, and what the compiler has written
 * @param {string[]} ended the processes that have ended by themselves: each change is a chance that they run
 */
export function planFor(files, ended = []) {
  const steps = EFFECTS.filter(({ of }) => files.some((file) => of.test(file))).flatMap((one) => one.steps);
  const wanted = steps.length > 0 ? [...steps, ...ended] : [];
  return STEPS.filter((step) => wanted.includes(step));
}
