const HEADING = /<(\/?)h([1-5])\b/g;
const ID = / (id|for|aria-labelledby|aria-describedby)="([^"]+)"/g;
const PAGE_LINK = / href="(\/[^"#?]*)(?:#([^"]+))?"/g;
const FRAGMENT = / href="#([^"]+)"/g;

/**
 * Makes the content of a page fit to stand among others: its headings move one level down, and its anchors get a prefix
 * that keeps them apart. Links to pages that are among the others lead to them.
 *
 * @param html what our own components and the NHS's templates made: all text in it is escaped, so that these patterns
 * only meet elements.
 * @param chapters the prefix of each page among the others, by its path.
 */
export function embedPage(
  html: string,
  prefix: string,
  chapters: ReadonlyMap<string, string> = new Map(),
): string {
  return html
    .replace(HEADING, (_match, slash: string, level: string) => `<${slash}h${Number(level) + 1}`)
    .replace(ID, (_match, name: string, ids: string) => ` ${name}="${withPrefix(ids, prefix)}"`)
    .replace(FRAGMENT, (_match, id: string) => ` href="#${prefix}-${id}"`)
    .replace(PAGE_LINK, (link, path: string, anchor: string | undefined) => {
      const chapter = chapters.get(path);
      if (chapter === undefined) return link;
      return ` href="#${anchor === undefined ? chapter : `${chapter}-${anchor}`}"`;
    });
}

function withPrefix(ids: string, prefix: string): string {
  return ids
    .split(' ')
    .map((id) => `${prefix}-${id}`)
    .join(' ');
}
