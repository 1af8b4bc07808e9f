import path from 'node:path';
import { escapePattern } from '../tests/escape-pattern.mjs';

/**
 * How a single test file of a step of `npm test` is run, and what turbo makes before that.
 *
 * What shares a running system is run by title: its files are long, and in a broken system
 * every other test waits, too.
 */
export const STEPS = {
  unit: {
    command: (file) => ['vitest', ['run', file]],
    tasks: (workspace) => ['build', `--filter=${workspace}^...`],
  },
  contract: {
    command: (file) => ['vitest', ['run', '--config', 'vitest.contract.config.mts', file]],
    tasks: (workspace) => ['build', `--filter=${workspace}`],
  },
  faults: {
    command: (file, title) => ['vitest', ['run', file, '-t', escapePattern(title)]],
    tasks: () => ['build', 'snapshot'],
  },
  browser: {
    command: (file, title) => ['playwright', ['test', file, '-g', escapePattern(title)]],
    tasks: () => ['build', 'snapshot'],
  },
};

/**
 * The command by which a test is run.
 *
 * @param {import('./mutants.mjs').Notice} notice
 * @returns {{ folder: string, tool: string, args: string[], tasks: string[] }} the workspace's folder, a tool
 * of node_modules/.bin with its arguments, and those of `turbo run` for what the test needs
 */
export function toCommand({ step, file, title }) {
  const { command, tasks } = STEPS[step];
  const folder = workspaceOf(file);
  const [tool, args] = command(path.posix.relative(folder, file), title);
  return { folder, tool, args, tasks: tasks(`@pain/${path.posix.basename(folder)}`) };
}

/** The commands by which tests are run, each with all of the tests that it runs. */
export function groupByCommand(notices) {
  const groups = new Map();
  for (const notice of notices) {
    const command = toCommand(notice);
    const key = JSON.stringify(command);
    const group = groups.get(key) ?? { command, notices: [] };
    groups.set(key, { command, notices: [...group.notices, notice] });
  }
  return [...groups.values()];
}

/** `apps/cms` of `apps/cms/contract/media.test.ts`; `e2e` is a workspace at the root. */
function workspaceOf(file) {
  const [first, second] = file.split('/');
  return first === 'e2e' ? first : `${first}/${second}`;
}
