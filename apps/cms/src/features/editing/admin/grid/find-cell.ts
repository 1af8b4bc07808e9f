import type { Place } from './cells';

/** What marks the field of a cell. */
export function cellName({ row, column }: Place): string {
  return `${row}:${column}`;
}

/** The field of a cell. */
export function findCell(table: HTMLTableElement, { row, column }: Place): HTMLTextAreaElement | null {
  return table.rows[row]?.cells[column]?.getElementsByTagName('textarea')[0] ?? null;
}

/** Which cell a field is of; null for what is none. */
export function placeOf(target: EventTarget): Place | null {
  const name = target instanceof HTMLTextAreaElement ? target.dataset.cell : undefined;
  const [row, column] = (name ?? '').split(':').map(Number);
  return row === undefined || column === undefined ? null : { row, column };
}
