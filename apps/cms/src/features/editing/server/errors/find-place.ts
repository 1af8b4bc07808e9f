import type { Place } from '@pain/checks';
import { type Component, type Field, type Fields, findComponent } from '@pain/schema';

type Path = readonly (string | number)[];

/**
 * Where in an entry a path of Strapi's leads, as far as a field: what is within a text has no name for staff.
 *
 * @param data what was sent, which says of each block what it is.
 */
export function findPlace(fields: Fields, path: Path, data: unknown): Place {
  return follow(fields, path, data, { path: [], block: null, field: '' });
}

function follow(fields: Fields, [name = '', ...rest]: Path, data: unknown, from: Place): Place {
  const field = Object.hasOwn(fields, name) ? fields[name] : undefined;
  if (!field) return from;
  const here: Place = { ...from, path: [...from.path, name], field: field.label };
  const [at, ...within] = isList(field) ? rest : ['', ...rest];
  const [value, inside] =
    at === '' ? [valueAt(data, name), here] : inList(field, here, at, valueAt(data, name));
  const component = componentOf(field, value);
  return component && within.length > 0 ? follow(component.fields, within, value, inside) : inside;
}

/** One of a list of blocks or parts. */
function inList(
  { strapi }: Field,
  place: Place,
  at: string | number | undefined,
  list: unknown,
): [unknown, Place] {
  if (at === undefined) return [undefined, place];
  const value = valueAt(list, at);
  const index = Number(at);
  const path = [...place.path, index];
  if (strapi.type !== 'dynamiczone') return [value, { ...place, path }];
  const label = findComponent(String(valueAt(value, '__component')))?.label ?? 'block';
  return [value, { path, block: { index, label }, field: '' }];
}

function isList({ strapi }: Field): boolean {
  return strapi.type === 'dynamiczone' || (strapi.type === 'component' && strapi.repeatable === true);
}

function componentOf({ strapi }: Field, value: unknown): Component | undefined {
  return findComponent(String(strapi.component ?? valueAt(value, '__component')));
}

function valueAt(data: unknown, name: string | number): unknown {
  return typeof data === 'object' && data !== null && Object.hasOwn(data, name)
    ? data[name as keyof typeof data]
    : undefined;
}
