/** A cell of the rule below the headings in Markdown, with colons where it says on which side words stand. */
const DASHES = /^:?[-–—]+:?$/;
/** Single dashes mean that there is nothing, unless they are drawn close between bars. */
const SURE = /:|[-–—]{2}/;
/** Below headings alone: the first line, when there is nothing in them, or the second. */
const LAST_LINE = 1;
/** A line from edge to edge, such as `+-----+-----+`, which some draw between all rows. */
const DRAWN = /^[|+]?(?:[-=]{2,}[|+])+(?:[-=]{2,})?$/;

/**
 * Whether a line of a table draws a rule and says nothing.
 *
 * @param at which of the lines with words or bars it is, counted from 0.
 */
export function isRule(line: string, at: number): boolean {
  const drawn = line.trim();
  if (DRAWN.test(drawn)) return true;
  const cells = drawn.split(/[|\t]/).flatMap((cell) => cell.trim() || []);
  if (at > LAST_LINE || cells.length === 0 || !cells.every((cell) => DASHES.test(cell))) return false;
  return cells.every((cell) => SURE.test(cell)) || /^\S*\|\S*$/.test(drawn);
}
