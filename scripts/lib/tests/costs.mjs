import { existsSync, readFileSync } from 'node:fs';

/** Test files that are listed by name; the others are one line. */
const MOST_FILES = 40;
const COLUMNS = ['seconds', 'boots', 'publishers', 'builds'];
const NAMES = { boot: 'boots', publisher: 'publishers', build: 'builds' };

/**
 * The expensive events that `noteCost` of packages/test-kit wrote to a file, with their time in milliseconds.
 */
export function readCosts(file) {
  if (!existsSync(file)) return [];
  return readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));
}

/**
 * What steps and test files cost, the most expensive first, in Markdown.
 *
 * @param {{ name: string, startedAt: number, endedAt: number }[]} steps
 * @param {{ step: string, folder: string, files: { file: string, startedAt: number, endedAt: number }[] }[]} reports
 * @param {{ cost: string, at: number, step: string }[]} events
 */
export function describeCosts(steps, reports, events) {
  const files = reports.flatMap(({ step, folder, files }) =>
    files.map(({ file, ...times }) => ({ name: `${step}: ${folder}/${file}`, step, ...times })),
  );
  const mostExpensive = files.map((file) => countEvents(file, events)).sort((a, b) => b.seconds - a.seconds);
  const rest = mostExpensive.slice(MOST_FILES);
  const listed = mostExpensive.slice(0, MOST_FILES);
  if (rest.length > 0) listed.push(sum(`${rest.length} files that took less`, rest));
  const ofSteps = steps
    .map((step) => countEvents({ ...step, step: step.name }, events))
    .sort((a, b) => b.seconds - a.seconds);
  return [
    toAlignedTable('step', [...ofSteps, sum('all steps, one after the other', ofSteps)]),
    toAlignedTable('test file', listed),
  ].join('\n\n');
}

/**
 * Two lanes run at the same time: an event belongs to the step that it happened in, and there
 * to the file of its time.
 */
function countEvents({ name, step, startedAt, endedAt }, events) {
  const inside = events.filter(
    (event) => event.step === step && event.at >= startedAt && event.at <= endedAt,
  );
  const counts = Object.entries(NAMES).map(([cost, column]) => [
    column,
    inside.filter((event) => event.cost === cost).length,
  ]);
  return { name, seconds: (endedAt - startedAt) / 1000, ...Object.fromEntries(counts) };
}

function sum(name, rows) {
  const totals = COLUMNS.map((column) => [column, rows.reduce((total, row) => total + row[column], 0)]);
  return { name, ...Object.fromEntries(totals) };
}

function toAlignedTable(what, rows) {
  const cells = rows.map((row) => [
    row.name,
    row.seconds.toFixed(1),
    ...COLUMNS.slice(1).map((key) => String(row[key] || '')),
  ]);
  const all = [[what, ...COLUMNS], ...cells];
  const widths = all[0].map((_, column) => Math.max(...all.map((row) => row[column].length)));
  const pad = (cell, column) => (column === 0 ? cell.padEnd(widths[0]) : cell.padStart(widths[column]));
  const line = (row) => `| ${row.map(pad).join(' | ')} |`;
  const rule = `| ${widths.map((width, column) => (column === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`)).join(' | ')} |`;
  return [line(all[0]), rule, ...all.slice(1).map(line)].join('\n');
}
