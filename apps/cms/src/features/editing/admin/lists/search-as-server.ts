import { foldText } from '@pain/schema';

/**
 * Lets the admin's own searches compare letters as the server does. Strapi's pickers hide again what the
 * server has found when their comparison, the browser's (`Intl.Collator` for searching), takes another
 * apostrophe or a ligature for other words.
 */
export function searchAsServer(): void {
  Intl.Collator = new Proxy(Intl.Collator, {
    construct(Collator, [locales, options]: ConstructorParameters<typeof Intl.Collator>) {
      const collator = new Collator(locales, options);
      if (options?.usage !== 'search') return collator;
      const { compare } = collator;
      return Object.defineProperty(collator, 'compare', {
        value: (one: string, other: string) =>
          isBeginning(fold(one), fold(other)) ? 0 : compare(one, other),
      });
    },
  });
}

/** Words may stand apart or be joined by a hyphen. */
function fold(text: string): string {
  return foldText(text).replaceAll('-', ' ');
}

/**
 * Strapi compares parts of the same length: with a ligature in it, one of them is longer when it is folded.
 */
function isBeginning(one: string, other: string): boolean {
  return one.startsWith(other) || other.startsWith(one);
}
