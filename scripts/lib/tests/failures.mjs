const MOST_LINES = 12;

/**
 * The failures of a run, one below the other: what failed, where, why, the command that runs it alone, and where the logs of its
 * stack are.
 *
 * @param {{ name: string, ok: boolean }[]} steps
 * @param {object[]} reports as `readReports` answers them
 * @returns {string} empty when nothing failed
 */
export function describeFailures(steps, reports) {
  const ofTests = reports.flatMap((report) => [
    ...report.files.flatMap((file) => failedTests(report, file)),
    ...report.errors.map((error) => describe(report, 'outside of any test', error, commandOf(report))),
  ]);
  const named = new Set(reports.filter(hasFailed).map(({ step }) => step));
  const ofSteps = steps
    .filter(({ name, ok }) => !ok && !named.has(name))
    .map(({ name }) => `✗ ${name}: see its output above\n  alone: npm test -- ${name}`);
  return [...ofSteps, ...ofTests].join('\n\n');
}

function failedTests(report, { file, tests }) {
  return tests
    .filter(({ state }) => state === 'failed')
    .map(({ title, error }) =>
      describe(report, `${report.folder}/${file} > ${title}`, error, commandOf(report, file, title)),
    );
}

function describe({ step, logs }, what, error, command) {
  const lines = [`✗ ${step}: ${what}`, ...firstLines(error), `  alone: ${command}`];
  return [...lines, ...(logs ? [`  logs of its stack: ${logs}/`] : [])].join('\n');
}

function firstLines(error) {
  return (error ?? '')
    .split('\n')
    .filter(Boolean)
    .slice(0, MOST_LINES)
    .map((line) => `    ${line}`);
}

/** The workspace's own script, which needs what the run has built. */
function commandOf({ script, folder, runner }, file, title) {
  const workspace = `npm run ${script} -w ${folder}`;
  if (file === undefined) return workspace;
  const flag = runner === 'vitest' ? '-t' : '-g';
  const last = title?.split(' > ').at(-1) ?? '';
  return `${workspace} -- ${file}${last.startsWith('(') ? '' : ` ${flag} ${quote(escapePattern(last))}`}`;
}

function escapePattern(text) {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

function quote(text) {
  return `'${text.replaceAll("'", "'\\''")}'`;
}

function hasFailed({ files, errors }) {
  return errors.length > 0 || files.some(({ tests }) => tests.some(({ state }) => state === 'failed'));
}
