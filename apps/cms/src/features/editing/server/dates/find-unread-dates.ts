import {
  type Fields,
  fieldsIn,
  isStoredDay,
  isStoredInstant,
  type Reading,
  readDate,
  readMoment,
} from '@pain/schema';

/** A date that is not in the form in which dates are stored. */
export interface UnreadDate {
  path: readonly (string | number)[];
  /** The field, as staff know it. */
  field: string;
  message: string;
}

interface Kind {
  isStored(value: unknown): boolean;
  read(typed: string): Reading<string>;
  example: string;
}

/** The admin sends what it could not read as it was typed: a moment as two lines. */
const KINDS = new Map<string, Kind>([
  ['date', { isStored: isStoredDay, read: readDate, example: '2025-11-23' }],
  [
    'datetime',
    {
      isStored: isStoredInstant,
      read: (typed) => {
        const [day = '', time = ''] = typed.split('\n');
        return readMoment({ day, time });
      },
      example: '2025-11-23T09:00:00Z',
    },
  ],
]);

/**
 * The dates of what is to be saved that Strapi would guess, cut or store wrongly, each
 * with what is wrong with it.
 */
export function findUnreadDates(fields: Fields, data: Readonly<Record<string, unknown>>): UnreadDate[] {
  return fieldsIn(fields, data).flatMap(({ field: { label, strapi }, value, path }) => {
    const kind = KINDS.get(strapi.type);
    if (!kind || value === null || value === undefined || kind.isStored(value)) return [];
    return [{ path, field: label, message: explain(value, kind) }];
  });
}

function explain(value: unknown, { read, example }: Kind): string {
  const problem = typeof value === 'string' ? read(value).problem : null;
  return problem ?? `Send it as text in full, such as ${example}.`;
}
