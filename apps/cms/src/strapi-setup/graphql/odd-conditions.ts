import { isRecord } from '@pain/schema';

/** Operators that stand between conditions. */
const GROUPS: ReadonlySet<string> = new Set(['and', 'or', 'not']);

/**
 * Finds in the filters of an argument what GraphQL's types allow and Strapi makes no question of, which
 * ends in an error of its own.
 *
 * @param relations names of what leads to other rows, in lower case.
 * @returns a sentence that says what; null when there is nothing.
 */
export function findOddCondition(filters: unknown, relations: ReadonlySet<string>): string | null {
  if (Array.isArray(filters)) return findFirst(filters, (one) => findOddCondition(one, relations));
  if (!isRecord(filters)) return null;
  return findFirst(
    Object.entries(filters),
    ([name, value]) => findOddValue(name, value, relations) ?? findOddCondition(value, relations),
  );
}

function findOddValue(name: string, value: unknown, relations: ReadonlySet<string>): string | null {
  if (name === 'between' && !isPair(value))
    return 'The operator "between" takes two values, the lower one first.';
  if (GROUPS.has(name) && ![value].flat().every(isRecord))
    return `The operator "${name}" takes conditions, such as { slug: { eq: "a" } }.`;
  if (relations.has(name.toLowerCase()) && isRecord(value) && isMixed(Object.keys(value)))
    return `The conditions of "${name}" are either fields or one list of conditions, "and" or "or".`;
  return null;
}

function isPair(value: unknown): boolean {
  return Array.isArray(value) && value.length === 2 && !value.includes(null);
}

/** Of what an entry points to Strapi takes one operator alone, and no "not". */
function isMixed(names: readonly string[]): boolean {
  return names.includes('not') || (names.length > 1 && names.some((name) => GROUPS.has(name)));
}

function findFirst<T>(values: readonly T[], find: (value: T) => string | null): string | null {
  for (const value of values) {
    const found = find(value);
    if (found !== null) return found;
  }
  return null;
}
