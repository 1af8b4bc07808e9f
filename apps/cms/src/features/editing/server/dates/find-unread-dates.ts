import {
  type Component,
  type Fields,
  findComponent,
  isStoredDay,
  isStoredInstant,
  type Reading,
  readDate,
  readMoment,
} from '@pain/schema';

/** A date that is not in the form in which dates are stored. */
export interface UnreadDate {
  path: (string | number)[];
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

/** The dates of what is to be saved that Strapi would guess, cut or store wrongly, each with what is wrong with it. */
export function findUnreadDates(
  fields: Fields,
  data: Readonly<Record<string, unknown>>,
  within: readonly (string | number)[] = [],
): UnreadDate[] {
  return Object.entries(fields).flatMap(([name, { label, strapi }]) => {
    const [value, path] = [data[name], [...within, name]];
    if (value === null || value === undefined) return [];
    const kind = KINDS.get(strapi.type);
    if (kind) return kind.isStored(value) ? [] : [{ path, field: label, message: explain(value, kind) }];
    return Array.isArray(value)
      ? value.flatMap((item, at) => findWithin(strapi.component, item, [...path, at]))
      : findWithin(strapi.component, value, path);
  });
}

/** In a component, or in a block, which says itself what it is. */
function findWithin(uid: unknown, value: unknown, path: (string | number)[]): UnreadDate[] {
  if (typeof value !== 'object' || value === null) return [];
  const data = value as Record<string, unknown>;
  const component: Component | undefined = findComponent(String(uid ?? data.__component));
  return component ? findUnreadDates(component.fields, data, path) : [];
}

function explain(value: unknown, { read, example }: Kind): string {
  const problem = typeof value === 'string' ? read(value).problem : null;
  return problem ?? `Send it as text in full, such as ${example}.`;
}
