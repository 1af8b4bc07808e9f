import { diffWordsWithSpace } from 'diff';
import { readText } from '../html/read-text.ts';

/** A stretch of words that stays, comes or goes. */
export interface Words {
  text: string;
  kind: 'same' | 'added' | 'removed';
}

/** More of what stays the same than this tells nothing. */
const CONTEXT = 80;

/**
 * The words that two pages differ by, with a little around them. Each is given as HTML;
 * null where there is no page.
 */
export function compareWords(before: string | null, after: string | null): Words[] {
  const parts = diffWordsWithSpace(toText(before), toText(after));
  return parts.map(({ value, added, removed }, at) => {
    if (added) return { text: value, kind: 'added' };
    if (removed) return { text: value, kind: 'removed' };
    return { text: shorten(value, at > 0, at < parts.length - 1), kind: 'same' };
  });
}

/** Returns the words of a page, from its header to its footer, with the alternative text of its pictures. */
export function toText(html: string | null): string {
  return readText(html ?? '', {
    isRoot: (_attributes, element) => element === 'body',
    // Words for screen readers alone repeat what stands beside them, and the banner
    // will not be on the website.
    isSkipped: ({ class: name }) => name === 'nhsuk-u-visually-hidden' || name === 'preview-banner',
    describePicture: (alternative) => `\n[Picture: ${alternative}]\n`,
  }).text;
}

/** Leaves of what stays the same what stands beside a change: before it, after it, or both. */
function shorten(text: string, isAfter: boolean, isBefore: boolean): string {
  const most = (isAfter ? CONTEXT : 0) + (isBefore ? CONTEXT : 0);
  if (text.length <= most || most === 0) return text;
  const start = isAfter ? text.slice(0, CONTEXT).replace(/\S*$/, '') : '';
  const end = isBefore ? text.slice(-CONTEXT).replace(/^\S*/, '') : '';
  return `${start}…${end}`;
}
