/** The cells of a table by row and column. There is at least one, and all rows are of one length. */
export type Cells = readonly (readonly string[])[];

/** A cell by its row and column, counted from 0. */
export interface Place {
  row: number;
  column: number;
}

/** Two opposite corners of a rectangle of cells. */
export interface Range {
  from: Place;
  to: Place;
}

/** Rows or columns: a column is a row of the table on its side. */
export type Axis = 'row' | 'column';

/** A table to begin with. */
export const EMPTY: Cells = blank(3, 3);

/** The cells with another text at a place. */
export function setCell(cells: Cells, { row, column }: Place, text: string): Cells {
  return cells.map((line, at) => (at === row ? line.with(column, text) : line));
}

/** Adds an empty row or column before the one at an index, or at the end. */
export function insertLine(cells: Cells, axis: Axis, index: number): Cells {
  return along(axis, cells, (lines) => lines.toSpliced(index, 0, lines[0]?.map(() => '') ?? []));
}

/** Takes a row or column out. The last one that is left is emptied. */
export function removeLine(cells: Cells, axis: Axis, index: number): Cells {
  return along(axis, cells, (lines) =>
    lines.length > 1 ? lines.toSpliced(index, 1) : lines.map((line) => line.map(() => '')),
  );
}

/** Moves a row or column to another index. */
export function moveLine(cells: Cells, axis: Axis, from: number, to: number): Cells {
  return along(axis, cells, (lines) => {
    const moved = lines.slice(from, from + 1);
    return lines.toSpliced(from, 1).toSpliced(to, 0, ...moved);
  });
}

/**
 * Fills cells from a place on, to the right and down. The table grows as far as it has to, and one without
 * words becomes what it is filled with.
 *
 * @param filling has at least one cell.
 */
export function fillFrom(cells: Cells, at: Place, filling: Cells): Cells {
  if (!hasWords(cells)) return filling;
  const { rows, columns } = sizeOf(filling);
  const size = sizeOf(cells);
  const grown = blank(Math.max(size.rows, at.row + rows), Math.max(size.columns, at.column + columns));
  return grown.map((line, row) =>
    line.map((_, column) => filling[row - at.row]?.[column - at.column] ?? cells[row]?.[column] ?? ''),
  );
}

/** Empties the cells of a rectangle. */
export function clearRange(cells: Cells, range: Range): Cells {
  return cells.map((line, row) => line.map((text, column) => (isIn(range, { row, column }) ? '' : text)));
}

/** The cells of a rectangle. */
export function cellsOf(cells: Cells, { from, to }: Range): Cells {
  const [top, bottom] = inOrder(from.row, to.row);
  const [left, right] = inOrder(from.column, to.column);
  return cells.slice(top, bottom + 1).map((line) => line.slice(left, right + 1));
}

/** Whether a cell is in a rectangle. */
export function isIn({ from, to }: Range, { row, column }: Place): boolean {
  return isBetween(row, from.row, to.row) && isBetween(column, from.column, to.column);
}

/** Whether two places are the same cell. */
export function isSamePlace(a: Place, b: Place): boolean {
  return a.row === b.row && a.column === b.column;
}

/** The place itself, or the nearest that the table has. */
export function placeWithin(cells: Cells, { row, column }: Place): Place {
  const { rows, columns } = sizeOf(cells);
  const clamp = (value: number, count: number) => Math.max(0, Math.min(value, count - 1));
  return { row: clamp(row, rows), column: clamp(column, columns) };
}

/** How many rows and columns there are. */
export function sizeOf(cells: Cells): { rows: number; columns: number } {
  return { rows: cells.length, columns: cells[0]?.length ?? 0 };
}

/** Whether any cell holds more than spaces. */
export function hasWords(cells: Cells): boolean {
  return cells.some((line) => line.some((text) => text.trim() !== ''));
}

/**
 * Whether there are words, and none in the first row: nothing is stored of that, and the next
 * takes its place.
 */
export function lacksHeadings(cells: Cells): boolean {
  return hasWords(cells) && !hasWords(cells.slice(0, 1));
}

function blank(rows: number, columns: number): Cells {
  return Array.from({ length: rows }, () => Array<string>(columns).fill(''));
}

function along(axis: Axis, cells: Cells, change: (lines: Cells) => Cells): Cells {
  return axis === 'row' ? change(cells) : transpose(change(transpose(cells)));
}

function transpose(cells: Cells): Cells {
  return (cells[0] ?? []).map((_, column) => cells.map((line) => line[column] ?? ''));
}

function isBetween(value: number, a: number, b: number): boolean {
  return value >= Math.min(a, b) && value <= Math.max(a, b);
}

function inOrder(a: number, b: number): [number, number] {
  return a < b ? [a, b] : [b, a];
}
