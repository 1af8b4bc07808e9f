import { isRule } from './rules.ts';
import { widthOf } from './uneven-rows.ts';

/** A cell that a spreadsheet has put into quotation marks: it holds no tab, and ends where the cell does. */
const QUOTED = /"((?:[^"\t]|"")*)"(?=[\t\n]|$)/y;
const PLAIN = /[^\t\n]*/y;
/** A bar that divides cells, and not one that is written `\|`, as in Markdown. */
const BAR = /(?<!\\)\|/;
/** Bars at an edge of what tabs divide are no words of it: the tabs only keep them below each other. */
const EDGE = /^\s*\||(?<!\\)\|\s*$/;
/** Bars that would be taken for those between cells, or for `\|`, which is one bar. */
const UNCLEAR = /^\s*\||\|\s*$|\\\|/;
/** A sign that could draw a rule, with the backslash that says that it does not. */
const ESCAPED_SIGN = /^\\+(?=[-–—=:+])/;
const LINE_END = /\r\n?/g;
/** Breaks of a line within a cell, as text processors and some browsers copy them. */
const SOFT_BREAK = /[\v\f\u2028\u2029]/g;

/** A line of a table, divided by its tabs. */
type Line = readonly string[];

/**
 * The rows of a table that was typed or pasted as text; lines without words are none, and neither are the
 * rules that Markdown and others draw below the headings. A line with a tab has its cells divided by tabs, as
 * spreadsheets and text processors copy them, and may hold bars; any other line has them divided by `|`, and
 * so has one whose tabs stand beside bars. An empty cell stays where it is, also the first. Columns at the
 * end in which no row has words are dropped.
 *
 * Rows are as long as they were written: see `padRows` and `findUnevenRows`.
 */
export function readGrid(text: string): string[][] {
  const whole = text.replace(LINE_END, '\n');
  const lines = whole.includes('\t') ? readTabs(whole) : whole.split('\n').map((line) => [line]);
  const written = lines.filter((line) => line.length > 1 || line[0]?.trim() !== '');
  const rows = readRows(written.filter((line, at) => !isRule(line.join('\t'), at)));
  const kept = rows.map((row) => row.map(tidy)).filter((row) => row.some((cell) => cell !== ''));
  return dropEmptyColumns(kept);
}

/**
 * A table as {@link readGrid} reads it: cells divided by tabs, with those that hold a line break in quotation
 * marks, as Excel copies them. What a cell holds is read as it was, without space at its ends and with a
 * space for a tab, also where it looks like something else.
 */
export function writeGrid(rows: readonly (readonly string[])[]): string {
  return rows.map(writeRow).join('\n');
}

function writeRow(row: readonly string[]): string {
  const cells = row.map(escapeCell);
  const safe = isRule(cells.join('\t'), 0) ? escapeFirst(cells) : cells;
  // A line without a tab would be divided by its bars.
  return [...safe.map(quote), ...(row.length === 1 ? [''] : [])].join('\t');
}

function escapeCell(cell: string): string {
  const words = cell.replace(LINE_END, '\n').replaceAll('\t', ' ').trim();
  const text = UNCLEAR.test(words) ? words.replaceAll('|', '\\|') : words;
  return ESCAPED_SIGN.test(text) ? `\\${text}` : text;
}

function escapeFirst(cells: readonly string[]): string[] {
  const first = cells.findIndex((cell) => cell !== '');
  return cells.map((cell, at) => (at === first ? `\\${cell}` : cell));
}

function quote(text: string): string {
  return /^"|\n/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function tidy(cell: string): string {
  return cell
    .replaceAll('\\|', '|')
    .replace(SOFT_BREAK, '\n')
    .trim()
    .replace(ESCAPED_SIGN, (sign) => sign.slice(1));
}

/**
 * Excel quotes a cell that holds a line break, and doubles the marks in it. A cell with just a mark
 * or two is copied as it is.
 */
function readTabs(text: string): Line[] {
  const lines: Line[] = [];
  let line: string[] = [];
  for (let at = 0; at <= text.length; at += 1) {
    const { cell, end } = readCell(text, at);
    line.push(cell);
    at = end;
    if (text[at] === '\t') continue;
    for (const one of line.length > 1 ? [line] : cell.split('\n').map((words) => [words])) lines.push(one);
    line = [];
  }
  return lines;
}

function readCell(text: string, at: number): { cell: string; end: number } {
  QUOTED.lastIndex = at;
  const quoted = QUOTED.exec(text);
  if (quoted?.[1] !== undefined && /\n|""/.test(quoted[1]))
    return { cell: quoted[1].replaceAll('""', '"'), end: QUOTED.lastIndex };
  PLAIN.lastIndex = at;
  return { cell: PLAIN.exec(text)?.[0] ?? '', end: PLAIN.lastIndex };
}

/** When each line with bars begins and ends with one, as in Markdown, these are the frame of the table. */
function readRows(lines: readonly Line[]): string[][] {
  const isFramed = lines.filter(hasBars).every((line) => /^\s*\|.*(?<!\\)\|\s*$/s.test(line.join('\t')));
  const byBars = (line: Line) => (isFramed ? cellsIn(line).slice(1, -1) : cellsIn(line));
  const [first = []] = lines;
  const width = (hasBars(first) ? byBars(first) : first).length;
  return lines.map((line) => {
    if (hasBars(line)) return byBars(line);
    // Who typed on below what was pasted may have used both.
    const both = cellsIn(line);
    return line.length !== width && both.length === width ? both : [...line];
  });
}

/** Whether bars divide the cells of a line. */
function hasBars(line: Line): boolean {
  return line.length === 1 || line.some((part) => EDGE.test(part));
}

function cellsIn(line: Line): string[] {
  return line
    .join('\t')
    .split(BAR)
    .flatMap((part) => part.trim().split('\t'));
}

function dropEmptyColumns(rows: readonly string[][]): string[][] {
  const width = widthOf(rows.map((row) => row.slice(0, row.findLastIndex((cell) => cell !== '') + 1)));
  return rows.map((row) => row.slice(0, width));
}
