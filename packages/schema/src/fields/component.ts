import { z } from 'zod';
import type { Component, ComponentValue, Fields } from '../definitions/definitions.ts';
import {
  EMPTY,
  type Field,
  type FieldOptions,
  formerNames,
  makeField,
  type NeverRequired,
  type Presence,
} from '../definitions/field.ts';
import { componentUid } from '../definitions/naming.ts';
import { LIST_ARGUMENTS, LIST_LIMIT, wholeList } from './reference.ts';

interface GroupOptions<C extends Component> extends FieldOptions {
  of: C;
}

/** One group of fields. */
export function group<const O extends GroupOptions<Component>>(
  options: O,
): Field<Presence<O, ComponentValue<O['of']>>> {
  const field = makeField(options, {
    strapi: { type: 'component', repeatable: false, component: uidOf(options.of) },
    selection: `{ ${selectFields(options.of.fields)} }`,
    parser: fieldsParser<O['of']>(options.of.fields),
  });
  return { ...field, of: options.of };
}

/** A list of groups of fields, such as the steps of a process. Empty when there are none. */
export function groups<const C extends Component>(
  options: NeverRequired<GroupOptions<C>> & { min?: number },
): Field<ComponentValue<C>[]> {
  return {
    label: options.label,
    help: options.help,
    of: options.of,
    strapi: {
      type: 'component',
      repeatable: true,
      component: uidOf(options.of),
      max: LIST_LIMIT,
      ...(options.min === undefined ? {} : { min: options.min, required: true }),
    },
    selection: `${LIST_ARGUMENTS} { ${selectFields(options.of.fields)} }`,
    parser: wholeList(fieldsParser<C>(options.of.fields)).refine(
      (list) => list.length >= (options.min ?? 0),
      {
        error: EMPTY,
      },
    ),
    ...formerNames(options),
  };
}

/** `question answer tags { documentId }`: the GraphQL selection of a set of fields. */
export function selectFields(fields: Fields, alias: (name: string) => string = (name) => name): string {
  return Object.entries(fields)
    .map(([name, field]) => `${alias(name) === name ? '' : `${alias(name)}: `}${name}${field.selection}`)
    .join(' ');
}

/** Parses an object field by field and reports all bad ones at once, each by its path. */
export function fieldsParser<C extends { fields: Fields }>(
  fields: Fields,
  alias: (name: string) => string = (name) => name,
): z.ZodType<{ [K in keyof C['fields']]: C['fields'][K] extends Field<infer T> ? T : never }> {
  const shape = Object.fromEntries(
    Object.entries(fields).map(([name, field]) => [name, z.unknown().pipe(field.parser)]),
  );
  const read = z
    .looseObject({})
    .transform((answer) =>
      Object.fromEntries(Object.keys(fields).map((name) => [name, answer[alias(name)]])),
    );
  // The mapped type is that of `shape`, which Object.fromEntries widens to a record.
  return read.pipe(z.object(shape)) as unknown as ReturnType<typeof fieldsParser<C>>;
}

function uidOf(component: Component): string {
  return componentUid(component.category, component.name);
}
