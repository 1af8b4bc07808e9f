import { contentTypes } from '@pain/schema';
import { keyOf } from './key-of.ts';

const TYPES: ReadonlySet<string> = new Set(contentTypes.map(({ name }) => name));

/** Whether a value points to one of some entries, as {@link keyOf} names them, wherever in it. */
export function pointsToAny(value: unknown, keys: ReadonlySet<string>): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const key = keyOfPointer(value);
  if (key !== null && keys.has(key)) return true;
  return Object.values(value).some((part) => pointsToAny(part, keys));
}

/** The keys of the entries that a value points to, wherever in it; files are no entries. */
export function pointersIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  const key = keyOfPointer(value);
  const isEntry = 'ref' in value && TYPES.has(String(value.ref));
  return [...(key !== null && isEntry ? [key] : []), ...Object.values(value).flatMap(pointersIn)];
}

function keyOfPointer(value: object): string | null {
  return 'ref' in value && 'id' in value ? keyOf({ type: String(value.ref), id: String(value.id) }) : null;
}
