const EXTERNAL_LINK = /<a href="(https?:[^"]*)"/g;

/**
 * Marks the first link to each other website, so that paper shows every address once.
 *
 * @param html what our own components and the NHS's templates made; they write `href` first.
 */
export function markFirstLinks(html: string): string {
  const seen = new Set<string>();
  return html.replace(EXTERNAL_LINK, (link, address: string) => {
    if (seen.has(address)) return link;
    seen.add(address);
    return `${link} data-printed`;
  });
}
