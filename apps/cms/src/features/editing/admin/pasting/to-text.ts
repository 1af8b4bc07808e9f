import { plainText, writeGrid } from '@pain/schema';
import { inlinesOf } from './inlines';
import { roleOf } from './kinds';
import { LeftOut } from './left-out';
import type { Block, Inline, ListNode } from './nodes';
import { isElement, type SourceElement, type SourceNode } from './source';
import { rowsOf } from './tables';
import { trim } from './trim';

/** The words of blocks for a field of plain text, one line for each paragraph and each line of a list. */
export function toText(blocks: readonly Block[]): string {
  return blocks
    .flatMap((block) => (block.type === 'list' ? linesOf(block) : [wordsIn(block.children)]))
    .join('\n');
}

function linesOf({ format, start = 1, children }: ListNode): string[] {
  let number = start - 1;
  return children.flatMap((child) => {
    if (child.type === 'list') return linesOf(child);
    number += 1;
    return [`${format === 'ordered' ? `${number}. ` : ''}${wordsIn(child.children)}`];
  });
}

/** The first table of what was copied, as the field of a Table block has it; null when there is none. */
export function toGridText(source: SourceElement): { text: string; leftOut: LeftOut } | null {
  const table = findTable(source);
  if (table === null) return null;
  const leftOut = new LeftOut();
  if (hasWordsBeside(source, table)) leftOut.change('alone');
  const rows = rowsOf(table, leftOut);
  if (rows.some((row) => row.includes(null))) leftOut.change('merged');
  const texts = rows.map((row) =>
    row.map((cell) => (cell ? wordsIn(trim(inlinesOf({ ...cell, tag: 'span' }, leftOut))) : '')),
  );
  return { text: writeGrid(texts), leftOut };
}

/** Whether words would be lost with all that is not the table. Its caption is a field of its own. */
function hasWordsBeside(node: SourceNode, table: SourceElement): boolean {
  if (!isElement(node)) return node.trim() !== '';
  if (node === table || roleOf(node) === 'silent') return false;
  return node.children.some((child) => hasWordsBeside(child, table));
}

function findTable(element: SourceElement): SourceElement | null {
  if (element.tag === 'table') return element;
  for (const child of element.children.filter(isElement)) {
    const found = findTable(child);
    if (found) return found;
  }
  return null;
}

function wordsIn(inlines: readonly Inline[]): string {
  return plainText([{ type: 'paragraph', children: [...inlines] }]);
}
