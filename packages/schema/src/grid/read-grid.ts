import { widthOf } from './uneven-rows.ts';

/** A cell that a spreadsheet has put into quotation marks: it holds no tab, and ends where the cell does. */
const QUOTED = /"((?:[^"\t]|"")*)"(?=[\t\n]|$)/y;
const PLAIN = /[^\t\n]*/y;
/** A bar that divides cells, and not one that is written `\|`, as in Markdown. */
const BAR = /(?<!\\)\|/;
/** The line below the headings of a table in Markdown, and not a row in which single dashes stand for nothing. */
const RULE = /^\s*\|?(\s*:?-{2,}:?\s*\|)+(\s*:?-{2,}:?\s*)?$/;
/** Breaks of a line within a cell, as text processors and some browsers copy them. */
const SOFT_BREAK = /[\v\f\u2028\u2029]/g;

/**
 * The rows of a table that was typed or pasted as text; lines without words are none. A line with a tab has its cells divided by tabs, as
 * spreadsheets and text processors copy them, and may hold bars; any other line has them divided by `|`. An empty cell stays where it is,
 * also the first. Columns at the end in which no row has words are dropped.
 *
 * Rows are as long as they were written: see {@link padRows} and {@link findUnevenRows}.
 */
export function readGrid(text: string): string[][] {
  const lines = text.replace(/\r\n?/g, '\n');
  const rows = lines.includes('\t') ? readTabs(lines) : readBars(lines.split('\n'));
  const kept = rows.map((row) => row.map(tidy)).filter((row) => row.some((cell) => cell !== ''));
  return dropEmptyColumns(kept);
}

function tidy(cell: string): string {
  return cell.replace(SOFT_BREAK, '\n').trim();
}

/** Excel quotes a cell that holds a line break, and doubles the marks in it. A cell with just a mark or two is copied as it is. */
function readTabs(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  for (let at = 0; at <= text.length; at += 1) {
    const { cell, end } = readCell(text, at);
    row.push(cell);
    at = end;
    if (text[at] === '\t') continue;
    rows.push(...(row.length > 1 ? [row] : readBars(cell.split('\n'))));
    row = [];
  }
  return rows;
}

function readCell(text: string, at: number): { cell: string; end: number } {
  QUOTED.lastIndex = at;
  const quoted = QUOTED.exec(text);
  if (quoted?.[1] !== undefined && /\n|""/.test(quoted[1]))
    return { cell: quoted[1].replaceAll('""', '"'), end: QUOTED.lastIndex };
  PLAIN.lastIndex = at;
  return { cell: PLAIN.exec(text)?.[0] ?? '', end: PLAIN.lastIndex };
}

/** When each line begins and ends with a bar, as in Markdown, these are the frame of the table. */
function readBars(lines: readonly string[]): string[][] {
  const written = lines
    .filter((line) => line.trim() !== '')
    .filter((line, at) => at !== 1 || !RULE.test(line));
  const isFramed = written.every((line) => /^\s*\|.*(?<!\\)\|\s*$/.test(line));
  return written.map((line) => {
    const cells = line.split(BAR).map((cell) => cell.replaceAll('\\|', '|'));
    return isFramed ? cells.slice(1, -1) : cells;
  });
}

function dropEmptyColumns(rows: readonly string[][]): string[][] {
  const width = widthOf(rows.map((row) => row.slice(0, row.findLastIndex((cell) => cell !== '') + 1)));
  return rows.map((row) => row.slice(0, width));
}
