import { inRoot } from '../paths.mjs';

const turbo = (...tasks) => [
  inRoot('node_modules/.bin/turbo'),
  ['run', ...tasks, '--output-logs=new-only', '--log-order=grouped', '--continue', '--concurrency=1'],
];
const tool = (name, ...args) => [inRoot('node_modules/.bin', name), args];

/**
 * What `npm test` runs. First what answers within seconds, then what all others need, then the rest, each
 * time in two lanes side by side: a machine has two cores. The tests of our commands take as long as all that
 * looks through files. Those of what people do in a browser take as long as all else, once types and pictures
 * stand beside them: see what each step cost at the end of a run.
 */
export const STEPS = {
  lint: { lane: 'files', command: tool('biome', 'ci', '.') },
  'dead-code': { lane: 'files', command: tool('knip') },
  rooms: {
    lane: 'files',
    command: tool('depcruise', '--config', '.dependency-cruiser.mjs', 'apps', 'packages', 'e2e', 'scripts'),
  },
  scripts: {
    lane: 'commands',
    command: [
      'node',
      ['--conditions=@pain/source', '--test', '--test-concurrency=2', 'scripts/lib/**/*.test.mjs'],
    ],
  },
  types: { lane: 'browser', tasks: ['types'] },
  unit: { lane: 'all else', tasks: ['unit', 'unit:site'] },
  contract: { lane: 'all else', tasks: ['contract'] },
  postgres: { lane: 'all else', tasks: ['contract:postgres'] },
  faults: { lane: 'all else', tasks: ['faults'], needsSnapshot: true },
  browser: { lane: 'browser', tasks: ['browser'], needsSnapshot: true, needsBrowser: true },
  gallery: { lane: 'browser', tasks: ['gallery'], needsBrowser: true },
};

/** What needs nothing built; both run at the same time. */
export const FIRST_LANES = ['files', 'commands'];

/** What needs a build; both run at the same time. */
export const LANES = ['browser', 'all else'];

/**
 * The command of a step of a lane. @param {boolean} isForced whether turbo runs again
 * what it has in its cache.
 */
export function commandOf({ tasks }, isForced) {
  const [program, args] = turbo(...tasks);
  // `--only` with a forced run: what the step needs was built, or taken from the
  // cache, before the lanes began.
  return [program, isForced ? [...args, '--force', '--only'] : args];
}

/** What builds all that the steps need, side by side; null when they need nothing. */
export function buildCommand(steps) {
  if (steps.every(({ tasks }) => tasks === undefined)) return null;
  const isSeeded = steps.some(({ needsSnapshot }) => needsSnapshot);
  const [program, args] = turbo('build', ...(isSeeded ? ['snapshot'] : []));
  return [program, args.map((arg) => (arg === '--concurrency=1' ? '--concurrency=2' : arg))];
}
