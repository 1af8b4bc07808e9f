import type { Place } from './cells';

/** What marks the field of a cell. */
export function cellName({ row, column }: Place): string {
  return `${row}:${column}`;
}

/** The field of a cell. */
export function findCell(grid: Element, at: Place): HTMLTextAreaElement | null {
  return grid.querySelector<HTMLTextAreaElement>(`[data-cell="${cellName(at)}"]`);
}

/** Which cell something in the grid belongs to. */
export function placeOf(target: EventTarget): Place | null {
  const name = target instanceof Element ? target.closest('[data-cell]')?.getAttribute('data-cell') : null;
  const [row, column] = (name ?? '').split(':').map(Number);
  return row === undefined || column === undefined ? null : { row, column };
}
