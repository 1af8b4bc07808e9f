/** A row that is not as long as the first one. */
export interface UnevenRow {
  /** Counted from 1. */
  number: number;
  cells: number;
  /** How many cells the first row has. */
  expected: number;
  words: string;
}

/**
 * The rows that have more or fewer cells than the first: nobody but their author knows in which
 * column a cell is missing.
 */
export function findUnevenRows(rows: readonly (readonly string[])[]): UnevenRow[] {
  const expected = rows[0]?.length ?? 0;
  return rows.flatMap((row, at) =>
    row.length === expected ? [] : [{ number: at + 1, cells: row.length, expected, words: row.join(' | ') }],
  );
}

/** The rows of a table at one width: what is missing at their ends is empty. */
export function padRows(rows: readonly (readonly string[])[]): string[][] {
  const width = widthOf(rows);
  return rows.map((row) => [...row, ...Array<string>(width - row.length).fill('')]);
}

/**
 * How many cells the longest row has. Not by `Math.max(...)`, which takes no more
 * arguments than the stack does.
 */
export function widthOf(rows: readonly (readonly string[])[]): number {
  return rows.reduce((width, row) => Math.max(width, row.length), 0);
}
