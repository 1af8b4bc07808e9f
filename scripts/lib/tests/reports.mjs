import { existsSync, readFileSync, rmSync } from 'node:fs';
import { inRoot } from '../paths.mjs';

const vitest = (script, folder, name) => ({
  runner: 'vitest',
  script,
  folder,
  file: `test-results/${name}.json`,
});
const playwright = (script) => ({
  runner: 'playwright',
  script,
  folder: 'e2e',
  file: `test-results/${script}.json`,
});

/**
 * Where the reporters of the suites write (`packages/test-kit`), by step, and the script of
 * the workspace that runs it.
 */
export const SUITES = [
  { step: 'unit', ...vitest('unit', 'packages/schema', 'unit') },
  { step: 'unit', ...vitest('unit', 'packages/checks', 'unit') },
  { step: 'unit', ...vitest('unit', 'apps/cms', 'unit') },
  { step: 'unit', ...vitest('unit', 'apps/web', 'unit') },
  { step: 'unit', ...vitest('unit:site', 'apps/web', 'unit-site') },
  { step: 'unit', ...vitest('unit', 'apps/publisher', 'unit') },
  { step: 'contract', ...vitest('contract', 'apps/cms', 'contract') },
  { step: 'postgres', ...vitest('contract:postgres', 'apps/cms', 'contract-postgres') },
  { step: 'faults', ...vitest('faults', 'e2e', 'faults'), logs: 'e2e/test-results/logs/faults' },
  { step: 'gallery', ...playwright('gallery') },
  { step: 'browser', ...playwright('browser'), logs: 'e2e/test-results/logs/browser' },
];

/** Removes old reports and logs, so that none is taken for a new one. */
export function clearReports() {
  for (const { folder, file, logs } of SUITES) {
    rmSync(inRoot(folder, file), { force: true });
    if (logs) rmSync(inRoot(logs), { recursive: true, force: true });
  }
}

/** The reports that were written, each with its suite. */
export function readReports() {
  return SUITES.filter(({ folder, file }) => existsSync(inRoot(folder, file))).map((suite) => ({
    ...suite,
    ...JSON.parse(readFileSync(inRoot(suite.folder, suite.file), 'utf8')),
  }));
}

/**
 * How many tests of a report passed and failed. What went wrong outside of any test
 * counts as one that failed.
 */
export function count({ files, errors }) {
  const tests = files.flatMap((file) => file.tests);
  const ofFiles = files.flatMap((file) => file.errors);
  const inState = (state) => tests.filter((test) => test.state === state).length;
  return { passed: inState('passed'), failed: inState('failed') + ofFiles.length + errors.length };
}
