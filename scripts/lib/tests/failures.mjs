import { escapePattern } from './escape-pattern.mjs';
import { count } from './reports.mjs';

const MOST_LINES = 12;

/**
 * The failures of a run, one below the other: what failed, where, why, the command that runs it alone, and
 * where the logs of its stack are.
 *
 * @param {{ name: string, ok: boolean }[]} steps
 * @param {object[]} reports as `readReports` returns them
 * @param {string} [browser] path of the browser that the tests used
 * @returns {string} empty when nothing failed
 */
export function describeFailures(steps, reports, browser) {
  const ofTests = reports.flatMap((report) => describeReport(report, browser));
  const named = new Set(reports.filter(hasFailed).map(({ step }) => step));
  const ofSteps = steps
    .filter(({ name, ok }) => !ok && !named.has(name))
    .map(
      ({ name }) => `✗ ${name}: see its output above\n  alone: ${COMMANDS[name] ?? `npm test -- ${name}`}`,
    );
  return [...ofSteps, ...ofTests].join('\n\n');
}

/** Of what is no step on its own. */
const COMMANDS = { build: 'npx turbo run build snapshot' };

function describeReport(report, browser) {
  const command = (file, title) => commandOf(report, browser, file, title);
  return [
    ...report.files.flatMap(({ file, tests, errors }) => {
      const where = `${report.folder}/${file}`;
      const failed = tests.filter(({ state }) => state === 'failed');
      return [
        ...errors.map((error) => describe(report, `${where}, outside of its tests`, error, command(file))),
        ...failed.map(({ title, error }) =>
          describe(report, `${where} > ${title}`, error, command(file, title)),
        ),
      ];
    }),
    ...report.errors.map((error) => describe(report, 'outside of any file', error, command())),
  ];
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
function commandOf({ script, folder, runner }, browser, file, title) {
  const isPlaywright = runner === 'playwright';
  const prefix = isPlaywright && browser ? `CHROMIUM_PATH=${browser} ` : '';
  const name = title?.split(' > ').at(-1);
  const filter = name ? ` ${isPlaywright ? '-g' : '-t'} ${quote(escapePattern(name))}` : '';
  return `${prefix}npm run ${script} -w ${folder}${file ? ` -- ${file}${filter}` : ''}`;
}

function quote(text) {
  return `'${text.replaceAll("'", "'\\''")}'`;
}

function hasFailed(report) {
  return count(report).failed > 0;
}
