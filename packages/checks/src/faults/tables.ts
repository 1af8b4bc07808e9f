import { findUnevenRows, type UnevenRow } from '@pain/schema';
import { type Group, placeOf } from '../content/content.ts';
import { type Finding, found } from '../content/finding.ts';

/**
 * Rows with more or fewer cells than the first: the website fills up the end of a short row, where the
 * missing cell may not have been. Of a draft only: what is published already stays.
 */
export function findUnevenTables(group: Group): Finding[] {
  const { rows } = group.values;
  if (group.name !== 'table' || !isGrid(rows)) return [];
  return findUnevenRows(rows).map((row) =>
    found('block', 'table', placeOf(group, 'rows'), describe(row), row.words),
  );
}

/** A table that is none to readers: of one column, as a list with commas becomes, or of headings alone. */
export function findThinTables(group: Group): Finding[] {
  const { rows } = group.values;
  if (group.name !== 'table' || !isGrid(rows)) return [];
  const message = rows.every(({ length }) => length === 1) ? ONE_COLUMN : rows.length === 1 ? ONE_ROW : null;
  return message === null
    ? []
    : [found('warn', 'table', placeOf(group, 'rows'), message, rows[0]?.join(' | '))];
}

const ONE_COLUMN = 'All is in one column. Add another one, or write it as a list.';
const ONE_ROW = 'There is nothing below the headings. Write the rows below them.';

function isGrid(value: unknown): value is string[][] {
  return Array.isArray(value) && value.every(Array.isArray);
}

function describe({ number, cells, expected }: UnevenRow): string {
  const remedy =
    cells < expected
      ? 'Where a cell is empty, keep its |. A line that begins with | has an empty first cell.'
      : 'Take a cell out, or add a heading to the first row.';
  return `Row ${number} has ${count(cells)}, and the first row has ${expected}. ${remedy}`;
}

function count(cells: number): string {
  return cells === 1 ? '1 cell' : `${cells} cells`;
}
