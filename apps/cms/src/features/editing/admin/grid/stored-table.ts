import { findUnevenRows, padRows, readGrid, type UnevenRow, writeGrid } from '@pain/schema';
import { type Cells, EMPTY, hasWords } from './cells';

/** More cells than a browser draws at once without a pause. */
const MOST_SHOWN = 2_000;

/** A stored text, as cells or with what keeps it from being shown as such. */
export type Opened =
  | { cells: Cells; uneven: null; isLarge: false }
  | { cells: null; uneven: UnevenRow[]; isLarge: boolean };

/**
 * Reads what is stored of a table. Where its cells would have to be guessed, it stays the text that it is.
 */
export function openTable(text: string): Opened {
  const rows = readGrid(text);
  if (rows.length === 0) return { cells: EMPTY, uneven: null, isLarge: false };
  const uneven = findUnevenRows(rows);
  const isLarge = !isShown(rows);
  if (uneven.length > 0 || isLarge) return { cells: null, uneven, isLarge };
  return { cells: rows, uneven: null, isLarge: false };
}

/** Whether a browser can draw so many cells. */
export function isShown(rows: Cells): boolean {
  return rows.length * (padRows(rows)[0]?.length ?? 0) <= MOST_SHOWN;
}

/** The cells of a text with uneven rows, with empty ones at the ends of what is short. */
export function levelTable(text: string): Cells {
  return padRows(readGrid(text));
}

/**
 * What is stored of a table: rows without words, and columns without words at the end, are none of it. Null
 * for one that says nothing.
 */
export function storeTable(cells: Cells): string | null {
  if (!hasWords(cells)) return null;
  const rows = cells.filter((row) => row.some((text) => text.trim() !== ''));
  const width = rows.reduce(
    (most, row) => Math.max(most, row.findLastIndex((text) => text.trim() !== '') + 1),
    0,
  );
  return writeGrid(rows.map((row) => row.slice(0, width)));
}
