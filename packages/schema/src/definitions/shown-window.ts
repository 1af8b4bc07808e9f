import type { ContentType } from './definitions.ts';

/** When something begins and ends to be shown; null for no limit. */
export interface Window {
  from: Date | null;
  until: Date | null;
}

/** Whether an instant lies in a window. */
export function isWithin({ from, until }: Window, now: Date): boolean {
  return (from === null || from <= now) && (until === null || now < until);
}

/** Whether a window is over. */
export function isOver({ until }: Pick<Window, 'until'>, now: Date): boolean {
  return until !== null && until <= now;
}

/**
 * When the website shows an entry, by what its own fields say.
 *
 * @param values of a parsed document, or as the database holds them: instants as ISO 8601 texts or dates.
 */
export function shownWindow({ shown }: ContentType, values: Readonly<Record<string, unknown>>): Window {
  if (shown === undefined) return { from: null, until: null };
  return { from: toDate(values[shown.from]), until: toDate(values[shown.until]) };
}

function toDate(value: unknown): Date | null {
  const date = typeof value === 'string' || value instanceof Date ? new Date(value) : null;
  return date === null || Number.isNaN(date.getTime()) ? null : date;
}
