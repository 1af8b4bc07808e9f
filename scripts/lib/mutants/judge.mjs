/**
 * Judges a run of the tests that have to notice a fault.
 *
 * @param {{ files: { tests: { title: string, state: string, error: string | null }[], errors: string[] }[],
 * errors: string[] } | null} report of the suite; null when it wrote none
 * @param {import('./mutants.mjs').Notice[]} notices
 * @returns {{ failed: string[], passed: string[], problem: string | null }} titles of all tests that failed,
 * those first that should; words of those that should have failed and did not; and why the run proves nothing
 */
export function judge(report, notices) {
  if (report === null) return unjudged('The tests wrote no report.');
  const tests = report.files.flatMap((file) => file.tests);
  const [unloaded] = report.files.flatMap((file) => file.errors);
  if (unloaded) return unjudged(`A test file cannot be loaded or prepared: ${unloaded}`);
  const ran = tests.filter(({ state }) => state !== 'skipped');
  const missing = notices.filter(({ title }) => findTests(ran, title).length === 0);
  if (missing.length > 0)
    return unjudged([`No test ran with the title “${missing[0].title}”.`, ...report.errors].join('\n'));
  const failed = ran.filter(({ state }) => state === 'failed');
  const named = notices.flatMap(({ title }) => findTests(failed, title));
  return {
    failed: [...new Set([...named, ...failed])].map(({ title }) => title),
    passed: notices.map(({ title }) => title).filter((title) => findTests(failed, title).length === 0),
    problem: null,
  };
}

function findTests(tests, words) {
  return tests.filter(({ title }) => title.includes(words));
}

function unjudged(problem) {
  return { failed: [], passed: [], problem };
}
