import { encodeAddress, hasQuery, normalisePath } from '@pain/schema';
import { fileAt } from '@pain/web/manifest';
import type { Release } from '../release-folder/release.ts';
import { PREFIX_BYTES } from '../settings/config.ts';
import { KEY_BYTES } from './bucket.ts';

/** What stands at an address that moved. */
export interface RedirectPage {
  /** The name of the file that a host looks for at the old address. */
  name: string;
  html: string;
  /** The new address, if the old one is given up for good; null for one at which a page may be back. */
  movedTo: string | null;
}

/**
 * An address of this site, without control characters: no service takes those in a
 * name, and nobody types them.
 */
const NAMEABLE = /^\/\P{Cc}*$/u;
/**
 * The longest name of such a page, in bytes, whatever the prefix is: old addresses may be
 * longer than those of today.
 */
const NAME_BYTES = KEY_BYTES - PREFIX_BYTES;

/**
 * Returns pages that redirect from addresses that moved. A host that only serves files has no other
 * redirects, and browsers and search engines follow these without a script. Such a host ignores the query of
 * an address.
 */
export function toRedirectPages(redirects: Release['redirects']): RedirectPage[] {
  return redirects
    .filter(({ from }) => !hasQuery(from))
    .map(({ from, to, isTemporary }) => ({ path: normalisePath(from), to: encodeAddress(to), isTemporary }))
    .filter(({ path }) => NAMEABLE.test(path))
    .map(({ path, to, isTemporary }) => ({
      name: fileAt(path),
      html: toHtml(to, isTemporary ? AWAY : MOVED),
      movedTo: isTemporary ? null : to,
    }))
    .filter(({ name }) => Buffer.byteLength(name) <= NAME_BYTES);
}

/**
 * What such a page says, to readers and to search engines:
 * https://developers.google.com/search/docs/crawling-indexing/301-redirects
 */
const MOVED = {
  title: 'This page has moved',
  link: 'Go to its new address',
  toHead: (address: string) => `<link rel="canonical" href="${address}">`,
};
const AWAY: typeof MOVED = {
  title: 'This page is not available at the moment',
  link: 'Go to related pages',
  toHead: () => '<meta name="robots" content="noindex">',
};

function toHtml(to: string, { title, link, toHead }: typeof MOVED): string {
  const address = to.replace(/[&<>"]/g, (mark) => `&#${mark.charCodeAt(0)};`);
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<meta http-equiv="refresh" content="0; url=${address}">
${toHead(address)}
</head>
<body>
<h1>${title}</h1>
<p><a href="${address}">${link}</a></p>
</body>
</html>
`;
}
