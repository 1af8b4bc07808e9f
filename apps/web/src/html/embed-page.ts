import { decodeAddress } from '@pain/schema';

const HEADING = /<(\/?)h([1-5])\b/g;
const ID = / (id|for|aria-labelledby|aria-describedby)="([^"]+)"/g;
const OWN_ID = / id="([^"]+)"/g;
const PAGE_LINK = / href="(\/[^"#?]*)(?:#([^"]*))?"/g;
const FRAGMENT = / href="#([^"]*)"/g;
/** After it a browser looks for words: https://wicg.github.io/scroll-to-text-fragment/ */
const WORDS = ':~:';

/**
 * Makes the content of a page fit to stand among others: its headings move one level down, and its anchors
 * get a prefix that keeps them apart. A link to a part that the content itself does not have, such as the top
 * of its page, leads to its beginning.
 *
 * @param html what our own components and the NHS's templates made: all text in it is escaped, so that these
 * patterns only meet elements.
 * @param prefix also the id of where the content begins.
 */
export function embedPage(html: string, prefix: string): string {
  const parts = idsIn(html);
  return html
    .replace(HEADING, (_match, slash: string, level: string) => `<${slash}h${Number(level) + 1}`)
    .replace(ID, (_match, name: string, ids: string) => ` ${name}="${withPrefix(ids, prefix)}"`)
    .replace(FRAGMENT, (_match, anchor: string) => hrefOf(prefix, anchor, (part) => parts.has(part)));
}

/**
 * Lets links to pages that are among embedded ones lead to those, and to their parts.
 *
 * @param html all embedded pages, as `embedPage` made them.
 * @param chapters the prefix of each page among them, by its path.
 */
export function linkChapters(html: string, chapters: ReadonlyMap<string, string>): string {
  const parts = idsIn(html);
  return html.replace(PAGE_LINK, (link, path: string, anchor: string | undefined) => {
    const chapter = chapters.get(path);
    return chapter === undefined ? link : hrefOf(chapter, anchor, (part) => parts.has(`${chapter}-${part}`));
  });
}

function hrefOf(chapter: string, anchor = '', has: (part: string) => boolean): string {
  const at = anchor.indexOf(WORDS);
  const [part, words] = at < 0 ? [anchor, ''] : [anchor.slice(0, at), anchor.slice(at)];
  return ` href="#${has(decodeAddress(part)) ? `${chapter}-${part}` : chapter}${words}"`;
}

function idsIn(html: string): ReadonlySet<string | undefined> {
  return new Set([...html.matchAll(OWN_ID)].map(([, id]) => id));
}

function withPrefix(ids: string, prefix: string): string {
  return ids
    .split(' ')
    .map((id) => `${prefix}-${id}`)
    .join(' ');
}
