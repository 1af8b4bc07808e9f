import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { mapFewAtATime } from '../release/few-at-a-time.ts';
import type { Release } from '../release/release.ts';

/** Something that readers will stumble over and that keeps nothing from going live. */
export interface Warning {
  /** Path and title of the page. */
  page: { path: string; title: string };
  /** What is wrong and what to do. */
  message: string;
}

interface Parsed {
  links: string[];
  ids: ReadonlySet<string>;
}

/** Our own mark-up: attributes are always in double quotes, and texts escaped. */
const LINK = / (?:href|src)="([^"]*)"/g;
const ID = / id="([^"]*)"/g;

/** Finds links within the site that lead nowhere. Remembers what it read, so that a release costs only its changed pages. */
export class LinkChecker {
  /** By the digest of the page. */
  private known = new Map<string, Parsed>();

  /** @param folder the release's site. */
  async check(folder: string, release: Release): Promise<Warning[]> {
    const pages = await this.parseAll(folder, release);
    const redirects = new Set(release.redirects.map(({ from }) => from));
    const isThere = (link: string) => leadsSomewhere(link, pages, release.files, redirects);
    return release.pages.flatMap((page) => {
      const broken = pages.get(page.path)?.links.filter((link) => !isThere(resolve(link, page.path))) ?? [];
      return [...new Set(broken)].map((link) => warn(page, link));
    });
  }

  private async parseAll(folder: string, release: Release): Promise<Map<string, Parsed>> {
    const next = new Map<string, Parsed>();
    const entries = await mapFewAtATime(release.pages, async ({ path: page }) => {
      const file = `${page.slice(1)}index.html`;
      const digest = release.files[file] ?? '';
      const parsed = this.known.get(digest) ?? parse(await readFile(path.join(folder, file), 'utf8'));
      next.set(digest, parsed);
      return [page, parsed] as const;
    });
    this.known = next;
    return new Map(entries);
  }
}

function parse(html: string): Parsed {
  const decode = ([, value = '']: RegExpMatchArray) => value.replaceAll('&amp;', '&');
  const links = [...html.matchAll(LINK)].map(decode).filter((link) => /^(?:\/(?!\/)|#)/.test(link));
  return { links: [...new Set(links)], ids: new Set([...html.matchAll(ID)].map(decode)) };
}

function resolve(link: string, page: string): string {
  return link.startsWith('#') ? `${page}${link}` : link;
}

function leadsSomewhere(
  link: string,
  pages: ReadonlyMap<string, Parsed>,
  files: Release['files'],
  redirects: ReadonlySet<string>,
): boolean {
  const [, address = '', anchor = ''] = /^([^?#]*)[^#]*(?:#(.*))?$/.exec(link) ?? [];
  const decoded = decodeAddress(address);
  const target = pages.get(decoded.endsWith('/') ? decoded : `${decoded}/`);
  if (target) return anchor === '' || target.ids.has(decodeAddress(anchor));
  return redirects.has(decoded) || redirects.has(`${decoded}/`) || files[decoded.slice(1)] !== undefined;
}

function decodeAddress(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}

function warn({ path: page, title }: Release['pages'][number], link: string): Warning {
  return {
    page: { path: page, title },
    message: `The link to ${link} leads nowhere. Correct it in the entry that holds it.`,
  };
}
