import type { Fields } from '../definitions/definitions.ts';
import type { Field } from '../definitions/field.ts';
import { componentUid } from '../definitions/naming.ts';
import { isRecord, mapRecords, type Values } from '../values/values.ts';
import { findComponent } from './registry.ts';

/** A field that holds no other fields, with what it holds and where. */
export interface FoundField {
  field: Field;
  value: unknown;
  path: readonly (string | number)[];
}

/**
 * The field of a name that somebody sent or stored, be it one that every object has, such as `constructor`.
 */
export function fieldNamed(fields: Fields, name: string): Field | undefined {
  return Object.hasOwn(fields, name) ? fields[name] : undefined;
}

/** Whether a field holds components or blocks. */
export function holdsParts({ strapi }: Field): boolean {
  return strapi.type === 'component' || strapi.type === 'dynamiczone';
}

/**
 * The fields of a component, or of a block, which says itself what it is: in `__component` as Strapi keeps
 * it, in `block` once it is parsed. None for one that is not defined any more.
 *
 * @param field which holds it.
 */
export function fieldsOfPart({ strapi }: Field, part: Values): Fields {
  const uid = strapi.component ?? part.__component ?? componentUid('blocks', String(part.block));
  return findComponent(String(uid))?.fields ?? {};
}

/**
 * All fields of an entry, as Strapi takes and keeps it, also those in its components
 * and blocks, in their order.
 */
export function fieldsIn(fields: Fields, values: Values, within: FoundField['path'] = []): FoundField[] {
  return Object.entries(fields).flatMap(([name, field]) => {
    const [value, path] = [values[name], [...within, name]];
    if (!holdsParts(field)) return [{ field, value, path }];
    const inPart = (part: unknown, place: FoundField['path']) =>
      isRecord(part) ? fieldsIn(fieldsOfPart(field, part), part, place) : [];
    return Array.isArray(value)
      ? value.flatMap((part, at) => inPart(part, [...path, at]))
      : inPart(value, path);
  });
}

/**
 * An entry, as Strapi keeps it or parsed, with something else in its fields, at every depth. What belongs to
 * no field stays as it is.
 */
export function mapFields(
  fields: Fields,
  values: Values,
  change: (field: Field, value: unknown) => unknown,
): Record<string, unknown> {
  const mapped = Object.entries(values).map(([name, value]) => {
    const field = fieldNamed(fields, name);
    return [name, field ? mapField(field, value, change) : value];
  });
  return Object.fromEntries(mapped);
}

function mapField(field: Field, value: unknown, change: Parameters<typeof mapFields>[2]): unknown {
  if (!holdsParts(field)) return change(field, value);
  return mapRecords(value, (part) => mapFields(fieldsOfPart(field, part), part, change));
}
