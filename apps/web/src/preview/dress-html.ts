import { escapeHtml } from '../nhs/render.ts';

/** What stands around a previewed page. */
export interface Frame {
  /** The path below which this link's pages are, without a slash at its end. */
  base: string;
  /** The pages that show the draft, with their titles; links to all others lead to the public site. */
  pages: ReadonlyMap<string, string>;
  path: string;
  siteUrl: string;
  version: string;
  /** Where the preview has a file that has this address on the site. */
  toMedia(address: string): string;
  /**
   * Where in the form each block of the page is written, such as `blocks.3`; none of a
   * page that shows no form.
   */
  blockPaths: readonly (string | null)[];
}

/** Addresses within the site, in the attributes that hold one or several. */
const ADDRESS = /\b(href|src|srcset|poster|action)="([^"]*)"/g;
/** What the server gives without a link: it says nothing of the draft. In development, `/@…` are sources. */
const OPEN = /^\/(?:_astro|assets|favicon|@)/;
const BLANK = /\[Blank: ([^\]<]*)\]/g;
/** As layout/PageContent.astro writes it. */
const BLOCK = /<div class="app-block">/g;
const SKIP_LINK = /<a [^>]*class="nhsuk-skip-link"[\s\S]*?<\/a>/;

/**
 * Makes a page of the site one of the preview: links stay in it or lead to the public site, blanks are
 * marked, a banner says what it is.
 */
export function dressHtml(html: string, frame: Frame): string {
  const body = html.indexOf('<body');
  const start = html.indexOf('>', body) + 1;
  const head = html.slice(0, body).replace('</head>', `${HEAD}</head>`);
  const content = rewrite(nameBlocks(markBlanks(html.slice(start)), frame), frame);
  const afterSkipLink = endOfSkipLink(content);
  return (
    rewrite(head, frame) +
    html.slice(body, start) +
    content.slice(0, afterSkipLink) +
    banner(frame) +
    content.slice(afterSkipLink)
  );
}

/** It has to stay the first link of a page (WCAG 2.4.1), and the banner has links. */
function endOfSkipLink(content: string): number {
  const link = SKIP_LINK.exec(content);
  return link ? link.index + link[0].length : 0;
}

const HEAD =
  '<meta name="robots" content="noindex"><link rel="stylesheet" href="/preview.css"><script src="/preview.js" defer></script>';

function rewrite(html: string, frame: Frame): string {
  return html.replace(ADDRESS, (_all, name: string, value: string) => {
    const addresses = name === 'srcset' ? value.split(', ') : [value];
    const moved = addresses.map((one) => one.replace(/^\S+/, (address) => move(address, frame))).join(', ');
    const leaves = name === 'href' && moved.startsWith(frame.siteUrl);
    return `${name}="${moved}"${leaves ? ' target="_blank" rel="noreferrer"' : ''}`;
  });
}

function move(address: string, { base, pages, siteUrl, toMedia }: Frame): string {
  if (!address.startsWith('/') || OPEN.test(address) || address.startsWith('/preview.')) return address;
  if (address.startsWith('/media/')) return toMedia(address);
  const [path = ''] = address.split('#');
  return (pages.has(path) ? base : siteUrl) + address;
}

/** Says of each block where in the form it is written, so that a click on it can lead there. */
function nameBlocks(html: string, { blockPaths }: Frame): string {
  const paths = blockPaths.values();
  return html.replace(BLOCK, (block) => {
    const path = paths.next().value;
    return path ? block.replace('>', ` data-block="${path}">`) : block;
  });
}

/** In text only: a blank in an attribute, such as an alternative text, cannot hold an element. */
function markBlanks(html: string): string {
  return html.replace(/>[^<]+</g, (text) =>
    text.replace(BLANK, '<mark class="preview-blank">Blank: $1</mark>'),
  );
}

function banner({ pages, path, base, version }: Frame): string {
  const others = [...pages].filter(([other]) => other !== path);
  const links = others
    .map(([to, title]) => `<li><a href="${base}${to}">${escapeHtml(title)}</a></li>`)
    .join('');
  const choices = links && `<details><summary>Other pages that show it</summary><ul>${links}</ul></details>`;
  return `<aside class="preview-banner" aria-label="Preview" data-preview="${base}/" data-version="${version}"><strong>Draft. Not on the website.</strong>${choices}</aside>`;
}
