/** How large the value of an argument may be. */
export interface ValueLimits {
  /** Objects and lists within each other. */
  depth: number;
  /** Objects, each of which is a condition of its own. */
  objects: number;
  /** All values, with those of lists. */
  values: number;
  /** Of one text: SQLite compares none of more than 50,000 bytes with a pattern. */
  letters: number;
}

/**
 * Finds what is too large about an argument, a variable or all of them. Looks no further than the limits go,
 * so that a value that is used in itself a hundred times takes no longer.
 *
 * @returns a sentence that says what; null when nothing is too large.
 */
export function findExcessOfValue(value: unknown, limits: ValueLimits): string | null {
  const waiting: { one: unknown; depth: number }[] = [{ one: value, depth: 0 }];
  let objects = 0;
  for (let values = 1; waiting.length > 0; values += 1) {
    const { one, depth } = waiting.pop() ?? { one: null, depth: 0 };
    if (values > limits.values) return `An argument holds more than ${limits.values} values.`;
    if (depth > limits.depth) return `An argument is nested deeper than ${limits.depth} levels.`;
    if (typeof one === 'string' && one.length > limits.letters)
      return `An argument holds a text of more than ${limits.letters} letters.`;
    if (typeof one !== 'object' || one === null) continue;
    if (!Array.isArray(one)) objects += 1;
    if (objects > limits.objects) return `An argument holds more than ${limits.objects} conditions.`;
    const below = Object.values(one);
    if (below.length > limits.values) return `An argument holds more than ${limits.values} values.`;
    for (const next of below) waiting.push({ one: next, depth: depth + 1 });
  }
  return null;
}
