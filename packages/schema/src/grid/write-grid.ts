/** Bars that would be taken for those between cells, or for `\|`, which is one bar. */
const UNCLEAR = /^\s*\||\|\s*$|\\\|/;

/** A table as {@link readGrid} reads it: cells divided by tabs, with those that hold a line break in quotation marks, as Excel copies them. */
export function writeGrid(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => row.map(writeCell).join('\t')).join('\n');
}

function writeCell(cell: string): string {
  const words = cell.replace(/\r\n?/g, '\n').replaceAll('\t', ' ');
  const text = UNCLEAR.test(words) ? words.replaceAll('|', '\\|') : words;
  return /^"|\n/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
