import { blocks, type Component, components, componentUid, contentTypes, type Fields } from '@pain/schema';
import { uidOf } from '../content-types';

/** A type, block or component; blocks and components have a label for the place that they are. */
export interface Definition {
  uid: string;
  label: string | null;
  fields: Fields;
}

/** Everything that editors fill in. */
export function definitions(): Definition[] {
  const parts: readonly Component[] = [...components, ...blocks];
  return [
    ...contentTypes.map((type) => ({ uid: uidOf(type), label: null, fields: type.fields })),
    ...parts.map(({ category, name, label, fields }) => ({
      uid: componentUid(category, name),
      label,
      fields,
    })),
  ];
}

/**
 * `FAQ list: Questions`, or `Parent page` for a field of the entry itself, and `Picture` for the field of a
 * block that is called so, too.
 */
export function placeOf(label: string | null, field: string): string {
  return label === null || label === field ? field : `${label}: ${field}`;
}
