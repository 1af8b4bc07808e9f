import { type ContentType, messageOf, nameOfEntry } from '@pain/schema';
import { errors } from '@strapi/utils';
import { contentTypeOf } from '../../../../kernel/content-types';
import { describeInstant } from '../../../../kernel/dates/describe-instant';
import type { DueEntry } from './due-entries';

/** Whether the entry itself is at fault, so that only a person can help. */
export function isContentAtFault(error: unknown): boolean {
  return error instanceof errors.ApplicationError;
}

/** `FAQ “How long is it?”`. */
export function describeEntry(entry: DueEntry): string {
  return nameOfEntry(contentTypeOf(entry), entry.id, entry.title);
}

/** What could not be done, why, and what to do, in words for staff. */
export function describeFailure(entry: DueEntry, error: unknown, gaveUp: boolean): string {
  const what = `It could not be ${entry.action}ed on ${describeInstant(entry.plannedFor)}:`;
  return [what, ...reasonsOf(contentTypeOf(entry), error), adviceFor(entry, error, gaveUp)].join('\n');
}

function reasonsOf(type: ContentType, error: unknown): string[] {
  if (error instanceof errors.ValidationError && hasErrors(error.details)) {
    return error.details.errors.map(({ path, message, place }) => {
      const label = place || (type.fields[String(path[0])]?.label ?? path.join('.'));
      return `- ${label}: ${message}`;
    });
  }
  return [`- ${messageOf(error)}`];
}

function adviceFor({ action }: DueEntry, error: unknown, gaveUp: boolean): string {
  if (!gaveUp) return 'It is tried again automatically.';
  if (isContentAtFault(error)) return `Correct it and ${action} it, or choose another time.`;
  return `Try to ${action} it by hand. If that fails too, tell your website administrator.`;
}

function hasErrors(
  details: unknown,
): details is { errors: { path: (string | number)[]; message: string; place?: string }[] } {
  return (
    typeof details === 'object' && details !== null && 'errors' in details && Array.isArray(details.errors)
  );
}
