import { diffWordsWithSpace } from 'diff';

/** A stretch of words that stays, comes or goes. */
export interface Words {
  text: string;
  kind: 'same' | 'added' | 'removed';
}

/** More of what stays the same than this tells nothing. */
const CONTEXT = 80;
const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  '#39': "'",
  '#x27': "'",
  nbsp: ' ',
};

/** The words that two pages differ by, with a little around them. Each is given as HTML; null where there is no page. */
export function compareWords(before: string | null, after: string | null): Words[] {
  const parts = diffWordsWithSpace(toText(before), toText(after));
  return parts.map(({ value, added, removed }) => {
    if (added) return { text: value, kind: 'added' };
    return removed ? { text: value, kind: 'removed' } : { text: shorten(value), kind: 'same' };
  });
}

/** What one reads on a page, from its heading on. */
export function toText(html: string | null): string {
  const main = /<main[^>]*>([\s\S]*)<\/main>/.exec(html ?? '')?.[1] ?? '';
  return (
    main
      .replace(/<(script|style)[\s\S]*?<\/\1>/g, '')
      // Words for screen readers alone repeat what stands beside them.
      .replace(/<span class="nhsuk-u-visually-hidden">[\s\S]*?<\/span>/g, '')
      .replace(/<\/?(?:p|h\d|li|div|tr|ul|ol|dl|dt|dd|section|summary|figcaption|br)\b[^>]*>/g, '\n')
      .replace(/<[^>]+>/g, '')
      .replace(/&(#?\w+);/g, (whole, name: string) => ENTITIES[name] ?? whole)
      .replace(/[ \t]+/g, ' ')
      .replace(/\s*\n\s*/g, '\n')
      .trim()
  );
}

function shorten(text: string): string {
  if (text.length <= 2 * CONTEXT) return text;
  const start = text.slice(0, CONTEXT).replace(/\S*$/, '');
  const end = text.slice(-CONTEXT).replace(/^\S*/, '');
  return `${start}…${end}`;
}
