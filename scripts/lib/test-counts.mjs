import { existsSync, readFileSync, rmSync } from 'node:fs';
import { inRoot } from './paths.mjs';

/** Where the JSON reporters of the suites write. */
export const REPORTS = {
  'packages/schema unit': 'packages/schema/test-results/unit.json',
  'packages/checks unit': 'packages/checks/test-results/unit.json',
  'apps/cms unit': 'apps/cms/test-results/unit.json',
  'apps/web unit': 'apps/web/test-results/unit.json',
  'apps/publisher unit': 'apps/publisher/test-results/unit.json',
  'apps/cms contract': 'apps/cms/test-results/contract.json',
  'apps/cms contract on Postgres': 'apps/cms/test-results/contract-postgres.json',
  gallery: 'e2e/test-results/gallery.json',
  faults: 'e2e/test-results/faults.json',
  browser: 'e2e/test-results/report.json',
};

/** Removes old reports, so that none is taken for a new one. */
export function clearReports() {
  for (const file of Object.values(REPORTS)) rmSync(inRoot(file), { force: true });
}

/**
 * How many tests of each suite passed and failed.
 *
 * @returns {{ suite: string, passed: number, failed: number }[]}
 */
export function countTests() {
  return Object.entries(REPORTS)
    .filter(([, file]) => existsSync(inRoot(file)))
    .map(([suite, file]) => ({ suite, ...count(JSON.parse(readFileSync(inRoot(file), 'utf8'))) }));
}

/** Reads Playwright's shape or Vitest's. */
export function count(report) {
  if (report.stats)
    return { passed: report.stats.expected + report.stats.flaky, failed: report.stats.unexpected };
  return { passed: report.numPassedTests, failed: report.numFailedTests + failedSuites(report) };
}

/** A file that cannot be loaded or prepared has no test that failed, and is a failure all the same. */
function failedSuites({ testResults }) {
  return testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
  ).length;
}
