import { existsSync, readFileSync, rmSync } from 'node:fs';
import { inRoot } from './paths.mjs';

/** Where the reporters of the suites write (`packages/test-kit`), by step and workspace. */
export const REPORTS = [
  { step: 'unit', folder: 'packages/schema', file: 'test-results/unit.json' },
  { step: 'unit', folder: 'packages/checks', file: 'test-results/unit.json' },
  { step: 'unit', folder: 'apps/cms', file: 'test-results/unit.json' },
  { step: 'unit', folder: 'apps/web', file: 'test-results/unit.json' },
  { step: 'unit', folder: 'apps/publisher', file: 'test-results/unit.json' },
  { step: 'contract', folder: 'apps/cms', file: 'test-results/contract.json' },
  { step: 'postgres', folder: 'apps/cms', file: 'test-results/contract-postgres.json' },
  { step: 'gallery', folder: 'e2e', file: 'test-results/gallery.json' },
  { step: 'faults', folder: 'e2e', file: 'test-results/faults.json' },
  { step: 'browser', folder: 'e2e', file: 'test-results/report.json' },
];

/** Removes old reports, so that none is taken for a new one. */
export function clearReports() {
  for (const { folder, file } of REPORTS) rmSync(inRoot(folder, file), { force: true });
}

/** All reports that were written, each with its step and workspace. */
export function readReports() {
  return REPORTS.filter(({ folder, file }) => existsSync(inRoot(folder, file))).map(
    ({ step, folder, file }) => ({ step, folder, ...JSON.parse(readFileSync(inRoot(folder, file), 'utf8')) }),
  );
}

/** How many tests of a report passed and failed. What went wrong outside of any test counts as one that failed. */
export function count({ files, errors }) {
  const tests = files.flatMap((file) => file.tests);
  const inState = (state) => tests.filter((test) => test.state === state).length;
  return { passed: inState('passed'), failed: inState('failed') + errors.length };
}
