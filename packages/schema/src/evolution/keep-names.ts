import type { Change } from './compare-models.ts';
import type { FormerNames, Names } from './declared.ts';

/**
 * Returns the former names of data that have come to another model: those that were known, each with the name
 * that came after it, and those that the code says. So data find their way back when a definition does not
 * say any more what it was called.
 *
 * @param before what was known until then.
 * @param changes what was changed.
 */
export function keepNames(before: FormerNames, changes: readonly Change[], said: FormerNames): FormerNames {
  const parts = Object.fromEntries(
    changes.flatMap((one) => (one.change === 'rename part' ? [[one.from, one.to]] : [])),
  );
  const fieldsOf = (uid: string): Names =>
    Object.fromEntries(
      changes.flatMap((one) =>
        one.change === 'rename field' && one.uid === uid ? [[one.from, one.to]] : [],
      ),
    );
  const wordsOf = (uid: string, field: string): Readonly<Record<string, string | null>> =>
    Object.assign(
      {},
      ...changes.map((one) =>
        one.change === 'reword' && one.uid === uid && one.field === field ? one.words : {},
      ),
    );
  const fields = mapEntries(before.fields, parts, (uid, names) => follow(names, fieldsOf(uid)));
  const values = mapEntries(before.values, parts, (uid, choices) =>
    mapEntries(choices, fieldsOf(uid), (field, words) => follow(words, wordsOf(uid, field))),
  );
  return {
    parts: { ...follow(before.parts, parts), ...said.parts },
    fields: merge(fields, said.fields, join),
    values: merge(values, said.values, (one = {}, other = {}) => merge(one, other, join)),
  };
}

/** Former names with what came after the names that they had; what has its former name again has none. */
function follow(former: Names, renamed: Readonly<Record<string, string | null>>): Names {
  const pairs = Object.entries(former).map(([from, to]) => [from, renamed[to] ?? to] as const);
  return Object.fromEntries(pairs.filter(([from, to]) => from !== to));
}

function mapEntries<T>(
  record: Readonly<Record<string, T>>,
  renamed: Names,
  change: (key: string, value: T) => T,
): Record<string, T> {
  return Object.fromEntries(
    Object.entries(record).map(([name, value]) => {
      const key = renamed[name] ?? name;
      return [key, change(key, value)];
    }),
  );
}

function merge<T>(
  one: Readonly<Record<string, T>>,
  other: Readonly<Record<string, T>>,
  join: (one?: T, other?: T) => T,
): Record<string, T> {
  const keys = new Set([...Object.keys(one), ...Object.keys(other)]);
  return Object.fromEntries([...keys].map((key) => [key, join(one[key], other[key])]));
}

function join(one: Names = {}, other: Names = {}): Names {
  return { ...one, ...other };
}
