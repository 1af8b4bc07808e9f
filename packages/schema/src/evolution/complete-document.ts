import { blocks } from '../blocks/index.ts';
import type { Fields } from '../definitions/definitions.ts';
import type { Field } from '../definitions/field.ts';
import { fieldsOfPart, holdsParts } from '../project/walk-fields.ts';
import { mapRecords, recordsOf, type Values } from '../values/values.ts';
import { toCurrentNames } from './to-current-names.ts';

/**
 * An entry that earlier code parsed, as far as today's code can show it: under today's names, and with
 * nothing in the fields that it did not have, also in its components and blocks. A field that was required
 * since holds null, whatever its type says. A block that was removed is left out: nothing can show it.
 *
 * @param fields those of its type.
 */
export function completeDocument(fields: Fields, document: Values): Record<string, unknown> {
  return complete(fields, toCurrentNames(fields, document));
}

function complete(fields: Fields, values: Values): Record<string, unknown> {
  const completed = Object.entries(fields).map(([name, field]) => [name, completePart(field, values[name])]);
  return { ...values, ...Object.fromEntries(completed) };
}

function completePart(field: Field, value: unknown): unknown {
  if (value === undefined) return emptyOf(field);
  if (!holdsParts(field)) return value;
  const known = field.strapi.type === 'dynamiczone' ? recordsOf(value).filter(isKnown) : value;
  return mapRecords(known, (part) => complete(fieldsOfPart(field, part), part));
}

function isKnown({ block }: Values): boolean {
  return blocks.some(({ name }) => name === block);
}

/** What a field holds that was never filled in: null, an empty list, or no. */
function emptyOf({ parser }: Field): unknown {
  const read = [null, []].map((nothing) => parser.safeParse(nothing)).find(({ success }) => success);
  return read?.data ?? null;
}
