import { blocks } from '../blocks/index.ts';
import type { Component, Fields } from '../definitions/definitions.ts';
import { componentUid } from '../definitions/naming.ts';
import { components } from '../project/registry.ts';
import { fieldNamed, fieldsOfPart, holdsParts } from '../project/walk-fields.ts';
import { mapRecords, type Values } from '../values/values.ts';

/**
 * An entry as it was once stored, such as a version in its history, under the names that its fields, blocks
 * and choices have today. What is stored under a name that is nobody's stays as it is.
 *
 * @param fields those of its type.
 */
export function toCurrentNames(fields: Fields, values: Values): Record<string, unknown> {
  const owners = ownersOf(fields);
  const named = Object.entries(values).flatMap(([stored, value]) => {
    const name = owners.get(stored) ?? stored;
    // An entry that has both was stored after the field got its name.
    return name !== stored && Object.hasOwn(values, name) ? [] : [[name, value] as const];
  });
  return Object.fromEntries(named.map(([name, value]) => [name, toCurrentPart(fields, name, value)]));
}

/** Whose the names are that fields had before. */
function ownersOf(fields: Fields): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(fields).flatMap(([name, { was = [] }]) => was.map((old) => [old, name] as const)),
  );
}

function toCurrentPart(fields: Fields, name: string, value: unknown): unknown {
  const field = fieldNamed(fields, name);
  if (!field) return value;
  if (!holdsParts(field)) return field.formerValues?.[String(value)] ?? value;
  return mapRecords(value, (part) => {
    const current = field.strapi.type === 'dynamiczone' ? withCurrentKind(part) : part;
    return toCurrentNames(fieldsOfPart(field, current), current);
  });
}

/** A block says what it is in `__component` as Strapi stores it, and in `block` once it is parsed. */
function withCurrentKind(part: Values): Values {
  const { __component: uid, block } = part;
  const renamed = typeof uid === 'string' && all.find((component) => formerUidsOf(component).includes(uid));
  if (renamed) return { ...part, __component: componentUid(renamed.category, renamed.name) };
  const parsed = blocks.find(({ was = [] }) => was.some((name) => name === block));
  return parsed ? { ...part, block: parsed.name } : part;
}

const all: readonly Component[] = [...components, ...blocks];

/** The uids that a component or block had in Strapi under its former names. */
export function formerUidsOf({ category, was = [] }: Component): string[] {
  return was.map((name) => componentUid(category, name));
}
