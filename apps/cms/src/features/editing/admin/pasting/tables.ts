import { isHidden } from './kinds';
import type { LeftOut } from './left-out';
import { isElement, type SourceElement, styleOf, wordsIn } from './source';

/** More columns than anybody reads: what says so is broken. */
const MOST_SPAN = 100;
/** As many columns as Excel has. */
const MOST_COLUMNS = 16_384;

type Row = (SourceElement | null)[];

/**
 * The cells of a table by row and column; what a cell is merged over is null, so that each one stays in its
 * column. Columns that were hidden are not among them.
 *
 * @param leftOut counts what stands in these.
 */
export function rowsOf(table: SourceElement, leftOut?: LeftOut): Row[] {
  const hidden = hiddenColumns(table);
  return gridOf(table, hidden).map((row) =>
    row.filter((cell, column) => {
      if (!hidden.has(column)) return true;
      if (cell && wordsIn(cell).trim() !== '') leftOut?.add('hidden');
      return false;
    }),
  );
}

/** A cell that is merged over several columns stands in the first of them that can be seen. */
function gridOf(table: SourceElement, hidden: ReadonlySet<number>): Row[] {
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
      const columns = Array.from({ length: width }, (_, at) => row.length + at);
      const seen = columns.find((column) => !hidden.has(column)) ?? row.length;
      for (const column of columns) {
        taken[column] = height - 1;
        row.push(column === seen ? cell : null);
      }
    }
    fillTaken();
    rows.push(row);
  }
  return rows;
}

/** Excel and Word copy columns that are hidden, and say so in the list of columns only. */
function hiddenColumns(table: SourceElement): ReadonlySet<number> {
  const hidden = new Set<number>();
  let column = 0;
  for (const col of colsIn(table)) {
    const end = Math.min(column + (Number.parseInt(col.attributes.span ?? '1', 10) || 1), MOST_COLUMNS);
    const isShut = isHidden(col) || /^0(px|pt)?$/.test(styleOf(col, 'width') ?? col.attributes.width ?? '');
    for (; column < end; column += 1) if (isShut) hidden.add(column);
  }
  return hidden;
}

function colsIn(element: SourceElement): SourceElement[] {
  return element.children.filter(isElement).flatMap((child) => {
    if (child.tag === 'col') return [child];
    if (child.tag !== 'colgroup') return [];
    const cols = colsIn(child);
    return cols.length > 0 ? cols : [child];
  });
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
