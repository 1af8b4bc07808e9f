/**
 * The items of a list, each with a key of its own for React that is made of what it says. Two may say the
 * same, and of two with one key React leaves one on the screen when both are gone.
 *
 * @param say what tells an item from others.
 */
export function keyed<T>(items: readonly T[], say: (item: T) => string = String): { key: string; item: T }[] {
  const seen = new Map<string, number>();
  return items.map((item) => {
    const said = say(item);
    const before = seen.get(said) ?? 0;
    seen.set(said, before + 1);
    return { key: `${before} ${said}`, item };
  });
}
