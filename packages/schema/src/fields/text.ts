import { z } from 'zod';
import { readGrid } from '../grid/read-grid.ts';
import { type Field, type FieldOptions, makeField, type Presence } from './field.ts';

interface TextOptions extends FieldOptions {
  /** Longest text in characters that Strapi accepts. */
  max?: number;
}

/** One line of text. */
export function text<const O extends TextOptions>(options: O): Field<Presence<O, string>> {
  return makeField(options, { strapi: { type: 'string', ...limit(options) }, parser: trimmed() });
}

/** Several lines of plain text. */
export function longText<const O extends TextOptions>(options: O): Field<Presence<O, string>> {
  return makeField(options, { strapi: { type: 'text', ...limit(options) }, parser: trimmed() });
}

/** An e-mail address, checked by Strapi as it is typed. */
export function email<const O extends FieldOptions>(options: O): Field<Presence<O, string>> {
  return makeField(options, { strapi: { type: 'email' }, parser: trimmed() });
}

/** A list typed one item a line: easier to paste than a repeatable component. */
export function lines<const O extends FieldOptions>(options: O): Field<Presence<O, string[]>> {
  return makeField(options, { strapi: { type: 'text' }, parser: z.string().transform(splitLines) });
}

/** A table typed or pasted as text, one row a line: as {@link readGrid} reads it. */
export function grid<const O extends FieldOptions>(options: O): Field<Presence<O, string[][]>> {
  return makeField(options, { strapi: { type: 'text' }, parser: z.string().transform(readGrid) });
}

function limit(options: TextOptions): { maxLength?: number } {
  return options.max === undefined ? {} : { maxLength: options.max };
}

function trimmed(): z.ZodType<string> {
  return z.string().transform((value) => value.trim());
}

function splitLines(value: string): string[] {
  return value
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
