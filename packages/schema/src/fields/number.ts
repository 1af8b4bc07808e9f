import { z } from 'zod';
import { type Field, type FieldOptions, makeField, type Presence } from '../definitions/field.ts';

interface IntegerOptions extends FieldOptions {
  min?: number;
  max?: number;
}

/** A whole number. */
export function integer<const O extends IntegerOptions>(options: O): Field<Presence<O, number>> {
  const range = {
    ...(options.min === undefined ? {} : { min: options.min }),
    ...(options.max === undefined ? {} : { max: options.max }),
  };
  return makeField(options, { strapi: { type: 'integer', ...range }, parser: z.int() });
}

/** Yes or no. Never null: an untouched box counts as no. */
export function yesNo(options: Omit<FieldOptions, 'required'>): Field<boolean> {
  return {
    label: options.label,
    help: options.help,
    strapi: { type: 'boolean', default: false },
    selection: '',
    parser: z
      .unknown()
      .transform((value) => value ?? false)
      .pipe(z.boolean()),
  };
}
