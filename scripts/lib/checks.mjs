import { execFileSync } from 'node:child_process';
import { ROOT } from './paths.mjs';

/**
 * The checks of some lanes that are wanted; when none is named, all but those that only run when they are.
 */
export function chooseChecks(lanes, wanted, onlyNamed = []) {
  const isWanted = (name) => (wanted.length === 0 ? !onlyNamed.includes(name) : wanted.includes(name));
  return lanes.map((names) => names.filter(isWanted));
}

const CODE = /\.(?:m?[jt]sx?|astro|scss|json)$/;
/**
 * The files that a check reads; one that is not here reads all. What `scripts` reads is what our commands
 * are, write or compile: themselves, docs, definitions, and settings.
 */
const READ_BY = {
  'dead-code': CODE,
  rooms: CODE,
  types: CODE,
  unit: CODE,
  scripts: /^(?:scripts|docs|packages\/(?:schema|blocks))\/|^[^/]+$|(?:package|tsconfig)\.json$/,
};

/** The checks of some lanes whose answer may be another one since some files changed. */
export function checksOf(lanes, files) {
  const reads = (name) => files.some((file) => READ_BY[name]?.test(file) ?? true);
  return lanes.map((names) => names.filter(reads));
}

/** The files of the repository that differ from the last commit, new ones included. */
export function changedFiles() {
  const list = (...args) =>
    execFileSync('git', [...args, '-z'], { cwd: ROOT, encoding: 'utf8' })
      .split('\0')
      .filter(Boolean);
  return [
    ...list('diff', '--name-only', '--no-renames', 'HEAD'),
    ...list('ls-files', '--others', '--exclude-standard'),
  ];
}

/** One check and how it went; with what the tool wrote and how to repair it when it failed. */
export function describeCheck({ name, ok, ms, output, remedy }) {
  const title = `${ok ? '✓' : '✗'} ${name} (${(ms / 1000).toFixed(1)} s)`;
  return ok ? title : ['', title, output.trim(), remedy, ''].filter((line) => line !== undefined).join('\n');
}

/** What a whole run of checks found, in one line. */
export function describeChecks(results, ms) {
  const failed = results.filter(({ ok }) => !ok).map(({ name }) => name);
  const seconds = `${(ms / 1000).toFixed(1)} s`;
  if (failed.length === 0) return `✓ ${results.map(({ name }) => name).join(', ')} (${seconds})`;
  return `✗ ${failed.join(', ')} (${seconds}). To run only that: npm run check -- ${failed.join(' ')}`;
}
