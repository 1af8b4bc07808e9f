import path from 'node:path';
import { lastLines, run } from '../run.mjs';
import { judge } from './judge.mjs';
import { clearReports, readReport } from './reports.mjs';
import { groupByCommand } from './test-steps.mjs';
import { applyEdits } from './working-copy.mjs';

/**
 * How the tests judged a mutant.
 *
 * @typedef {object} Verdict
 * @property {string} name
 * @property {{ step: string, title: string }[]} failed the tests that noticed it
 * @property {string[]} passed words of the titles of tests that should have failed
 * @property {string[]} problems why a run proves nothing; with one, the mutant is not judged
 * @property {number} ms
 */

/**
 * Breaks a working copy in one way, runs the tests that have to notice it, and restores the copy.
 *
 * @param {string} copy its folder
 * @param {import('./mutants.mjs').Mutant} mutant
 * @returns {Promise<Verdict>}
 */
export async function tryMutant(copy, { name, edits, noticedBy }, env) {
  const startedAt = Date.now();
  const verdict = { name, failed: [], passed: [], problems: [] };
  try {
    await whileEdited(copy, edits, async () => {
      for (const group of groupByCommand(noticedBy)) add(verdict, await runTests(copy, group, env));
    });
  } catch (error) {
    verdict.problems.push(lastLines(error.message));
  }
  return { ...verdict, ms: Date.now() - startedAt };
}

async function whileEdited(copy, edits, task) {
  const undo = applyEdits(copy, edits);
  try {
    await task();
  } finally {
    undo();
  }
}

function add(verdict, { step, failed, passed, problem, output }) {
  verdict.failed.push(...failed.map((title) => ({ step, title })));
  verdict.passed.push(...passed);
  if (problem !== null) verdict.problems.push(`${problem}\n${output}`);
}

/**
 * Runs tests in a working copy as it is, after what they need has been built.
 *
 * @param {{ command: object, notices: import('./mutants.mjs').Notice[] }} group as
 * `groupByCommand` returns it
 * @throws Error when the copy cannot be built
 */
export async function runTests(copy, { command, notices }, env) {
  const folder = path.join(copy, command.folder);
  const binary = (name) => path.join(copy, 'node_modules/.bin', name);
  await run(binary('turbo'), ['run', ...command.tasks], { cwd: copy, env });
  clearReports(folder);
  const output = await run(binary(command.tool), command.args, { cwd: folder, env }).catch(
    ({ message }) => message,
  );
  const { problem, ...judged } = judge(readReport(folder), notices);
  return { ...judged, problem, step: notices[0].step, output: lastLines(output) };
}
