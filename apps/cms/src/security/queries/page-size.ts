/** Names by which a query asks for a part of a list, in lower case. */
const SIZES = new Set(['pagesize', 'limit', '_limit']);

/**
 * Finds a part of a list that is larger than it may be. A size below nought asks for all.
 *
 * @returns the size; null when every part is small enough.
 */
export function findLargePage(query: object, most: number): number | null {
  for (const [key, value] of Object.entries(query)) {
    if (key.toLowerCase() === 'pagination' && typeof value === 'object' && value !== null) {
      const large = findLargePage(value, most);
      if (large !== null) return large;
    }
    const size = SIZES.has(key.toLowerCase()) ? Number(value) : 0;
    if (size > most || size < 0) return size;
  }
  return null;
}
