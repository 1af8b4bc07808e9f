/** Fields by their names, as far as messages need them. */
type Labelled = Readonly<Record<string, { label: string }>>;

/** What a definition says of its dates. */
interface Dated {
  readonly fields: Readonly<Record<string, { strapi: { type: string } }>>;
  readonly spans?: readonly Span[];
  readonly apart?: readonly string[];
}

/** Two fields that are the beginning and the end of one time; each may be empty. */
export interface Span<Name extends string = string> {
  readonly from: Name;
  readonly until: Name;
}

/** An end that is not later than its beginning. */
export interface BackwardSpan {
  /** The field of the end. */
  field: string;
  /** What is wrong and what to do, in words for staff. */
  message: string;
}

/**
 * The ends among some values that are not later than their beginnings. A time without a length counts: nobody
 * would see what it is of.
 *
 * @param values days as `YYYY-MM-DD`, instants as ISO 8601 texts or dates. What is empty, or is neither,
 * is no fault of this kind.
 */
export function findBackward(
  fields: Labelled,
  spans: readonly Span[],
  values: Readonly<Record<string, unknown>>,
): BackwardSpan[] {
  return spans
    .filter(({ from, until }) => toTime(values[until]) <= toTime(values[from]))
    .map(({ from, until }) => ({
      field: until,
      message: `“${labelOf(fields, until)}” has to be later than “${labelOf(fields, from)}”. Correct one of the two.`,
    }));
}

/**
 * The dates of a definition of which nobody has said whether one begins what another ends. One on its own has
 * none to be compared with, such as the day on which somebody withdraws their consent.
 */
export function findLooseDates({ fields, spans = [], apart = [] }: Dated): string[] {
  const said = [...spans.flatMap(({ from, until }) => [from, until]), ...apart];
  const dates = Object.keys(fields).filter((name) => /^date/.test(fields[name]?.strapi.type ?? ''));
  const loose = dates.filter((name) => !said.includes(name));
  return loose.length > 1 ? loose : [];
}

/** Not a number for what is no time: it is neither before nor after any. */
function toTime(value: unknown): number {
  return value instanceof Date || typeof value === 'string' ? new Date(value).getTime() : Number.NaN;
}

function labelOf(fields: Labelled, name: string): string {
  return fields[name]?.label ?? name;
}
