import { z } from 'zod';
import { type Field, type FieldOptions, makeField, type Presence } from '../definitions/field.ts';

/** A calendar day, as `YYYY-MM-DD`. */
export function date<const O extends FieldOptions>(options: O): Field<Presence<O, string>> {
  return makeField(options, { strapi: { type: 'date' }, parser: z.iso.date() });
}

/** An instant, as an ISO 8601 text in UTC. */
export function dateTime<const O extends FieldOptions>(options: O): Field<Presence<O, string>> {
  return makeField(options, { strapi: { type: 'datetime' }, parser: z.iso.datetime() });
}
