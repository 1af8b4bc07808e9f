/** A table as {@link readGrid} reads it: cells divided by tabs, with those that hold a line break in quotation marks, as Excel copies them. */
export function writeGrid(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => row.map(writeCell).join('\t')).join('\n');
}

function writeCell(cell: string): string {
  const text = cell.replace(/\r\n?/g, '\n').replaceAll('\t', ' ');
  return /^"|\n/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
