import type { EntryRef } from '@pain/schema';
import { type Group, isReference, placeOf } from './content.ts';
import type { Place } from './finding.ts';

/** A choice of another entry. */
export interface Pointer {
  reference: EntryRef;
  place: Place;
}

/** The entries that the fields of a group choose. */
export function pointersOf(group: Group): Pointer[] {
  return Object.entries(group.values).flatMap(([name, value]) =>
    (Array.isArray(value) ? value : [value])
      .filter(isReference)
      .map((reference) => ({ reference, place: placeOf(group, name) })),
  );
}
