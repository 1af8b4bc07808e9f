import { z } from 'zod';
import {
  type Field,
  type FieldOptions,
  formerNames,
  makeField,
  type NeverRequired,
  type Presence,
} from '../definitions/field.ts';

interface IntegerOptions extends FieldOptions {
  min?: number;
  max?: number;
}

/**
 * As far as a whole number goes in GraphQL and in the columns of Postgres. SQLite stores any, which
 * then no answer can hold.
 */
export const LARGEST_INTEGER = 2_147_483_647;
const SMALLEST_INTEGER = -LARGEST_INTEGER - 1;

/** A whole number. */
export function integer<const O extends IntegerOptions>(options: O): Field<Presence<O, number>> {
  const { min = SMALLEST_INTEGER, max = LARGEST_INTEGER } = options;
  const parser = z
    .int()
    .min(SMALLEST_INTEGER, tooFar('small', SMALLEST_INTEGER))
    .max(LARGEST_INTEGER, tooFar('large', LARGEST_INTEGER));
  return makeField(options, { strapi: { type: 'integer', min, max }, parser });
}

function tooFar(how: string, limit: number): string {
  return `The number is too ${how}: ${limit.toLocaleString('en-GB')} is the limit. Write another`;
}

/** More than any list has. */
const LAST_PLACE = 9999;

/** The place in a list, counted from 1. */
export function place(options: Omit<FieldOptions, 'required'>): Field<number | null> {
  return integer({ ...options, required: false, min: 1, max: LAST_PLACE });
}

/** Yes or no. Never null: an untouched box counts as no. */
export function yesNo(options: NeverRequired<FieldOptions>): Field<boolean> {
  return {
    label: options.label,
    help: options.help,
    strapi: { type: 'boolean', default: false },
    selection: '',
    parser: z
      .unknown()
      .transform((value) => value ?? false)
      .pipe(z.boolean()),
    ...formerNames(options),
  };
}

/** A calendar day, as `YYYY-MM-DD`. */
export function date<const O extends FieldOptions>(options: O): Field<Presence<O, string>> {
  return makeField(options, { strapi: { type: 'date' }, parser: z.iso.date() });
}

/** An instant, as an ISO 8601 text in UTC. */
export function dateTime<const O extends FieldOptions>(options: O): Field<Presence<O, string>> {
  return makeField(options, { strapi: { type: 'datetime' }, parser: z.iso.datetime() });
}
