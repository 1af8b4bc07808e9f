import {
  isStoredDay,
  isStoredInstant,
  type Reading,
  readDate,
  readMoment,
  sayDay,
  sayMoment,
  splitMoment,
  type TypedMoment,
  textOf,
  writeDay,
  writeMoment,
} from '@pain/schema';

/** How a kind of date stands in its fields and in the form. */
export interface Kind<Typed> {
  /**
   * What the fields show of a value of the form, which is as it is stored, or as it was
   * typed and not understood.
   */
  show(value: unknown): Typed;
  isEmpty(typed: Typed): boolean;
  read(typed: Typed): Reading<string>;
  /**
   * What the form holds of that which is not understood, if anything: the server
   * refuses it by the same readers.
   */
  keep(typed: Typed): string | null;
  say(value: string): string;
  /** The fields when they are left: what was pasted into one of them is divided. */
  arrange(typed: Typed): Typed;
}

/** A day, in one field. */
export const DAY: Kind<string> = {
  show: (value) => (isStoredDay(value) ? writeDay(String(value)) : textOf(value)),
  isEmpty: (text) => text.trim() === '',
  read: readDate,
  keep: (text) => text,
  say: sayDay,
  arrange: (text) => text,
};

/** A day and a time in Britain, in two fields. */
export const MOMENT: Kind<TypedMoment> = {
  show(value) {
    if (isStoredInstant(value)) return writeMoment(String(value));
    const [day = '', time = ''] = textOf(value).split('\n');
    return { day, time };
  },
  isEmpty: ({ day, time }) => `${day}${time}`.trim() === '',
  read: readMoment,
  keep: ({ day, time }) => `${day}\n${time}`,
  say: sayMoment,
  arrange: splitMoment,
};

/** A day and a moment that a list is filtered by: what is not understood filters nothing. */
export const SOUGHT_DAY: Kind<string> = { ...DAY, keep: () => null };
export const SOUGHT_MOMENT: Kind<TypedMoment> = { ...MOMENT, keep: () => null };

/**
 * What the form holds of what is typed: the date as it is stored, nothing, or the text itself,
 * so that it is never lost.
 */
export function toFormValue<Typed>(kind: Kind<Typed>, typed: Typed): string | null {
  if (kind.isEmpty(typed)) return null;
  return kind.read(typed).value ?? kind.keep(typed);
}
