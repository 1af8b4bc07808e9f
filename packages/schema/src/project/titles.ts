import type { ContentType } from '../definitions/definitions.ts';

/** What an entry says that it is called; null while it says nothing. */
export function titleOf({ title }: ContentType, values: Readonly<Record<string, unknown>>): string | null {
  const own = values[title];
  return isTitle(own) ? own : null;
}

/** A title as lists show it: something stands there also for what has none. */
export function showTitle(title: unknown): string {
  return isTitle(title) ? title : 'Untitled';
}

/**
 * `FAQ “How long is it?”`: an entry as staff know it. Only what has no title is named
 * by what machines call it.
 */
export function nameOfEntry(type: ContentType, id: string, title: unknown): string {
  return isTitle(title) ? `${type.label} “${title}”` : `${type.label} without a title (${id})`;
}

function isTitle(title: unknown): title is string {
  return typeof title === 'string' && title.trim() !== '';
}
