/** How many objects a value of JSON holds, at every depth. */
export function countObjects(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  const below = Object.values(value).reduce<number>((sum, one) => sum + countObjects(one), 0);
  return Array.isArray(value) ? below : below + 1;
}

/** How many letters the texts of a value of JSON have together. */
export function countLetters(value: unknown): number {
  if (typeof value === 'string') return value.length;
  if (typeof value !== 'object' || value === null) return 0;
  return Object.values(value).reduce<number>((sum, one) => sum + countLetters(one), 0);
}
