import { diffWordsWithSpace } from 'diff';
import { undress } from './dress-html.ts';

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

/** What a page holds that nobody reads. Drawings bear a title for machines. */
const UNREAD = /<(script|style|svg|template)\b[\s\S]*?<\/\1>/g;
/** What stands on a line of its own. */
const BLOCKS =
  'p|h\\d|li|div|tr|ul|ol|dl|dt|dd|section|summary|figcaption|br|header|nav|main|article|aside|footer|form';
const BLOCK = new RegExp(`</?(?:${BLOCKS})\\b[^>]*>`, 'g');

/** The words that two pages differ by, with a little around them. Each is given as HTML; null where there is no page. */
export function compareWords(before: string | null, after: string | null): Words[] {
  const parts = diffWordsWithSpace(toText(before), toText(after));
  return parts.map(({ value, added, removed }, at) => {
    if (added) return { text: value, kind: 'added' };
    if (removed) return { text: value, kind: 'removed' };
    return { text: shorten(value, at > 0, at < parts.length - 1), kind: 'same' };
  });
}

/** What one reads on a page, from its header to its footer, and what is told of its pictures. */
export function toText(html: string | null): string {
  const body = /<body[^>]*>([\s\S]*)<\/body>/.exec(undress(html ?? ''))?.[1] ?? '';
  return (
    body
      .replace(UNREAD, '')
      // Words for screen readers alone repeat what stands beside them.
      .replace(/<span class="nhsuk-u-visually-hidden">[\s\S]*?<\/span>/g, '')
      .replace(/<img\b[^>]*\balt="([^"]+)"[^>]*>/g, '\n[Picture: $1]\n')
      .replace(BLOCK, '\n')
      .replace(/<[^>]+>/g, '')
      .replace(/&(#?\w+);/g, (whole, name: string) => ENTITIES[name] ?? whole)
      .replace(/[ \t]+/g, ' ')
      .replace(/\s*\n\s*/g, '\n')
      .trim()
  );
}

/** Leaves of what stays the same what stands beside a change: before it, after it, or both. */
function shorten(text: string, isAfter: boolean, isBefore: boolean): string {
  const most = (isAfter ? CONTEXT : 0) + (isBefore ? CONTEXT : 0);
  if (text.length <= most || most === 0) return text;
  const start = isAfter ? text.slice(0, CONTEXT).replace(/\S*$/, '') : '';
  const end = isBefore ? text.slice(-CONTEXT).replace(/^\S*/, '') : '';
  return `${start}…${end}`;
}
