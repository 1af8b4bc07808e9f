import { padRows, readGrid } from '@pain/schema';
import type { LeftOut } from '../pasting/left-out';
import { toSource } from '../pasting/to-source';
import { toGridText } from '../pasting/to-text';
import type { Cells } from './cells';

/** The table on a clipboard, with what it has lost; null where there is none. */
export function readTable(data: DataTransfer): { cells: Cells; leftOut: LeftOut | null } | null {
  const html = data.getData('text/html');
  const table = html === '' ? null : toGridText(toSource(html));
  const plain = data.getData('text/plain');
  const text = table?.text ?? (plain.includes('\t') ? plain : '');
  const cells = padRows(readGrid(text));
  return cells.length === 0 ? null : { cells, leftOut: table?.leftOut ?? null };
}

/** Puts cells on a clipboard, for spreadsheets and for text processors. */
export function writeTable(cells: Cells, data: DataTransfer): void {
  data.setData('text/plain', cells.map((row) => row.map(toPlain).join('\t')).join('\n'));
  const rows = cells.map((row) => `<tr>${row.map((cell) => `<td>${toHtml(cell)}</td>`).join('')}</tr>`);
  data.setData('text/html', `<table>${rows.join('')}</table>`);
}

function toPlain(cell: string): string {
  return /["\t\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

function toHtml(cell: string): string {
  return cell
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('\n', '<br>');
}
