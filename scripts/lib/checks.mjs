import { Remedy } from './fail.mjs';

/**
 * The checks of some lanes that are wanted; when none is named, all but those that only run when they are.
 *
 * @throws Remedy when there is no such check.
 */
export function chooseChecks(lanes, wanted, onlyNamed = []) {
  const known = lanes.flat();
  const unknown = wanted.filter((name) => !known.includes(name));
  if (unknown.length > 0)
    throw new Remedy(`There is no check "${unknown.join('", "')}".`, `Choose from: ${known.join(', ')}.`);
  const isWanted = (name) => (wanted.length === 0 ? !onlyNamed.includes(name) : wanted.includes(name));
  return lanes.map((names) => names.filter(isWanted));
}

const CODE = /\.(?:m?[jt]sx?|astro|scss)$/;
/** The checks that read code alone; all others also read documents and settings. */
const OF_CODE = ['dead-code', 'rooms', 'types', 'unit'];

/** The checks of some lanes whose answer may be another one since some files changed. */
export function checksOf(lanes, files) {
  const isCode = files.some((file) => CODE.test(file));
  return lanes.map((names) => names.filter((name) => isCode || !OF_CODE.includes(name)));
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
