import { z } from 'zod';
import { type Field, type FieldOptions, makeField, type Presence } from '../definitions/field.ts';
import { readGrid } from '../grid/grid.ts';
import { widthOf } from '../grid/uneven-rows.ts';
import { cleanText } from '../text/clean-text.ts';

/** Words as readers get them, also when they were stored before the CMS cleaned what it saves. */
const cleanTextParser: z.ZodType<string> = z.string().transform((value) => cleanText(value).trim());

interface TextOptions extends FieldOptions {
  /** Longest text in characters that Strapi accepts: of one line 255 at most, as many as its column holds. */
  max?: number;
}

/** RFC 5321, 4.5.3.1.3: a path of 256 has angle brackets around it. */
const EMAIL_LENGTH = 254;

/** One line of text. */
export function text<const O extends TextOptions>(options: O): Field<Presence<O, string>> {
  return makeField(options, { strapi: { type: 'string', ...limit(options) }, parser: cleanTextParser });
}

/** Several lines of plain text. */
export function longText<const O extends TextOptions>(options: O): Field<Presence<O, string>> {
  return makeField(options, { strapi: { type: 'text', ...limit(options) }, parser: cleanTextParser });
}

/** An e-mail address, checked by Strapi as it is typed. */
export function email<const O extends FieldOptions>(options: O): Field<Presence<O, string>> {
  return makeField(options, { strapi: { type: 'email', maxLength: EMAIL_LENGTH }, parser: cleanTextParser });
}

/** A list typed one item a line: easier to paste than a repeatable component. */
export function lines<const O extends FieldOptions>(options: O): Field<Presence<O, string[]>> {
  return makeField(options, { strapi: { type: 'text' }, parser: cleanTextParser.transform(splitLines) });
}

/**
 * A page with such a table is made in seconds. With many more, everything else that is
 * published would wait for it.
 */
const MOST_CELLS = 20_000;

/** The name of the input of a table, as Strapi's custom fields have it: the admin registers it. */
const GRID_INPUT = 'global::grid';

interface GridOptions extends FieldOptions {
  /** The box beside it that says whether the first cell of each row is its heading. */
  rowHeadings?: string;
}

/**
 * A table, typed or pasted into a grid of cells and stored as text, as {@link readGrid} reads it. Refuses
 * one that nobody could read.
 */
export function grid<const O extends GridOptions>(options: O): Field<Presence<O, string[][]>> {
  const parser = z
    .string()
    .transform(readGrid)
    .refine((rows) => rows.length * widthOf(rows) <= MOST_CELLS, {
      error: `The table has more than ${MOST_CELLS.toLocaleString('en-GB')} cells, which nobody could read. Divide it, or offer it as a file`,
    })
    .transform((rows) => rows.map((row) => row.map(cleanText)));
  const { rowHeadings } = options;
  const strapi = { type: 'text', customField: GRID_INPUT, ...(rowHeadings && { options: { rowHeadings } }) };
  return makeField(options, { strapi, parser });
}

function limit(options: TextOptions): { maxLength?: number } {
  return options.max === undefined ? {} : { maxLength: options.max };
}

function splitLines(value: string): string[] {
  return value
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
