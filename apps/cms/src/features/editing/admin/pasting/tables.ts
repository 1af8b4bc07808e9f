import { isHidden } from './kinds';
import { isElement, type SourceElement } from './source';

/** More columns than anybody reads: what says so is broken. */
const MOST_SPAN = 100;

/** The cells of a table by row and column; what a cell is merged over is null, so that each one stays in its column. */
export function rowsOf(table: SourceElement): (SourceElement | null)[][] {
  const rows: (SourceElement | null)[][] = [];
  // How many rows below are still taken by a cell above, by column.
  const taken: number[] = [];
  for (const tr of trsIn(table)) {
    const row: (SourceElement | null)[] = [];
    const cells = tr.children.filter(isElement).filter(({ tag }) => tag === 'td' || tag === 'th');
    const fillTaken = () => {
      while ((taken[row.length] ?? 0) > 0) {
        taken[row.length] = (taken[row.length] ?? 0) - 1;
        row.push(null);
      }
    };
    for (const cell of cells) {
      fillTaken();
      const width = spanOf(cell, 'colspan');
      const height = spanOf(cell, 'rowspan');
      for (let at = 0; at < width; at += 1) {
        taken[row.length] = height - 1;
        row.push(at === 0 ? cell : null);
      }
    }
    fillTaken();
    rows.push(row);
  }
  return rows;
}

function trsIn(element: SourceElement): SourceElement[] {
  return element.children.filter(isElement).flatMap((child) => {
    if (child.tag === 'tr') return [isHidden(child) ? withHiddenCells(child) : child];
    return /^(thead|tbody|tfoot)$/.test(child.tag) ? trsIn(child) : [];
  });
}

/** Excel copies rows that are hidden, and says so of the row only. */
function withHiddenCells(row: SourceElement): SourceElement {
  const hide = (cell: SourceElement) => ({ ...cell, style: `${cell.style};display:none` });
  return { ...row, children: row.children.map((cell) => (isElement(cell) ? hide(cell) : cell)) };
}

function spanOf({ attributes }: SourceElement, name: 'colspan' | 'rowspan'): number {
  const span = Number.parseInt(attributes[name] ?? '1', 10);
  return span > 1 ? Math.min(span, MOST_SPAN) : 1;
}
