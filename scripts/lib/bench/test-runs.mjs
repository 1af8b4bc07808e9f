import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { lastLines, run } from '../run.mjs';
import { measureCheck, measureWatch, SOURCE, withChange } from './inner-loop.mjs';
import { inSeconds, median, toTable } from './report.mjs';

const SAVES = 3;
/**
 * Of the documents, only the guide is part of what is built: a sentence there costs as
 * much as a source of the CMS.
 */
const DOCUMENT = 'docs/operating.md';

/**
 * Measures what developers wait for: a whole test run from a fresh clone, again, and after a small change,
 * and the inner loop. The run after a change of packages/checks is measured once, in the last round: all
 * later steps read these, so it takes nearly as long as all.
 *
 * @param {string} source the repository to clone
 * @param {string} folder where the clones go
 * @param {number} times how often each is measured
 * @param {object} report
 * @param {(title: string, run: () => Promise<unknown>) => Promise<unknown>} report.step shows
 * that something is under way
 * @param {(measured: { rows: string[][], costs: string, failures: number }) => void} report.keep takes after
 * each round the rows of the table so far, what steps and files of the last fresh clone cost, and how many
 * runs failed: each said why, was repeated once, and is not among the figures
 * @returns {Promise<void>}
 * @throws Error when a run fails two times
 */
export async function measureTestRuns(source, folder, times, { step, keep }) {
  const seconds = { fresh: [], all: [], document: [], source: [], watch: [], check: [] };
  const boots = [];
  let failures = 0;
  let costs = '';
  for (let time = 1; time <= times; time += 1) {
    const clone = path.join(folder, `clone-${time}`);
    const measure = async (title, runIt, prepare = async () => {}) => {
      const once = async () => {
        await prepare();
        return step(`${title} (${time} of ${times})`, () => timed(runIt));
      };
      try {
        return await once();
      } catch (error) {
        failures += 1;
        console.error(error.message);
        return once();
      }
    };
    const test = (...args) => runTests(clone, args);
    const cloneAgain = async () => {
      rmSync(clone, { recursive: true, force: true });
      await run('git', ['clone', '--quiet', source, clone]);
    };
    const fresh = await measure('npm test on a fresh clone', () => test(), cloneAgain);
    costs = costsOf(fresh.result);
    boots.push(bootsOf(costs));
    seconds.fresh.push(fresh.ms);
    seconds.all.push((await measure('npm test -- --all', () => test('--all'))).ms);
    seconds.document.push((await measure('after a sentence', () => changed(clone, DOCUMENT, test))).ms);
    seconds.watch.push(...(await step('npm run test:watch', () => measureWatch(clone, SAVES))));
    seconds.check.push(await step('npm run check', () => measureCheck(clone)));
    if (time === times)
      seconds.source.push((await measure('after a source file', () => changed(clone, SOURCE, test))).ms);
    keep({ rows: toRows(seconds, boots), costs, failures });
  }
}

async function timed(runIt) {
  const started = performance.now();
  const result = await runIt();
  return { ms: performance.now() - started, result };
}

/** @throws Error with the end of the output when a test fails */
function runTests(clone, args) {
  return run('npm', ['test', ...(args.length > 0 ? ['--', ...args] : [])], { cwd: clone });
}

function changed(clone, file, test) {
  return file.endsWith('.md')
    ? withSentence(path.join(clone, file), test)
    : withChange(path.join(clone, file), test);
}

async function withSentence(file, test) {
  const before = readFileSync(file, 'utf8');
  writeFileSync(file, `${before}\nOne sentence more, of ${new Date().toISOString()}.\n`);
  try {
    return await test();
  } finally {
    writeFileSync(file, before);
  }
}

/** The tables with which `npm test` ends. */
function costsOf(output) {
  const tables = output.split('\n').filter((line) => line.startsWith('| '));
  if (tables.length === 0) throw new Error(`npm test ended without its table:\n${lastLines(output)}`);
  const second = tables.findIndex((line) => line.startsWith('| test file'));
  return [tables.slice(0, second), tables.slice(second)].map((table) => table.join('\n')).join('\n\n');
}

function bootsOf(costs) {
  const total = costs.split('\n').find((line) => line.startsWith('| all steps')) ?? '';
  return Number(total.split('|')[3]);
}

function toRows(seconds, boots) {
  const row = (what, goal, times) =>
    times.length > 0 ? [[what, goal, inSeconds(median(times)), inSeconds(Math.max(...times))]] : [];
  return [
    ...row('`npm test` on a fresh clone, install included', '≤ 15 min', seconds.fresh),
    ...row('`npm test -- --all`, installed and built', '≤ 11 min', seconds.all),
    ...row(`\`npm test\` after a change of one sentence in ${DOCUMENT}`, '≤ 20 s', seconds.document),
    ...row('`npm test` after a change of one file of packages/checks, once', '≤ 4 min', seconds.source),
    ...row('`npm run test:watch`: from saving a file to the answer of its tests', '≤ 3 s', seconds.watch),
    ...row('`npm run check` after a change of one file', '≤ 30 s', seconds.check),
    ['boots of the CMS in a full run', '≤ 10', String(median(boots)), String(Math.max(...boots))],
  ];
}

/** The section of docs/benchmarks.md. */
export function describeTestRuns({ rows, costs, failures }) {
  const table = toTable(['what', 'to reach', 'median', 'worst'], rows);
  const failed = failures > 0 ? `\n\n${failures} more failed and were repeated.` : '';
  return `${table}${failed}\n\nWhat the steps and test files of a fresh clone cost, two lanes side by side:\n\n${costs}`;
}
