import { type Component, type Field, type Fields, findComponent } from '@pain/schema';

/** A value of an entry, with its field. */
export interface FieldValue {
  field: Field;
  /** As Strapi names the place, such as `['blocks', 2, 'body']`. */
  path: (string | number)[];
  value: unknown;
}

/** Every value of what is to be saved that stands in a field, also in components and blocks; none that is left out or empty. */
export function valuesIn(
  fields: Fields,
  data: Readonly<Record<string, unknown>>,
  within: readonly (string | number)[] = [],
): FieldValue[] {
  return Object.entries(fields).flatMap(([name, field]) => {
    const [value, path] = [data[name], [...within, name]];
    if (value === null || value === undefined) return [];
    const { type, component } = field.strapi;
    if (type !== 'component' && type !== 'dynamiczone') return [{ field, path, value }];
    return Array.isArray(value)
      ? value.flatMap((item, at) => valuesInPart(component, item, [...path, at]))
      : valuesInPart(component, value, path);
  });
}

/** In a component, or in a block, which says itself what it is. */
function valuesInPart(uid: unknown, value: unknown, path: (string | number)[]): FieldValue[] {
  if (typeof value !== 'object' || value === null) return [];
  const data = value as Record<string, unknown>;
  const component: Component | undefined = findComponent(String(uid ?? data.__component));
  return component ? valuesIn(component.fields, data, path) : [];
}
