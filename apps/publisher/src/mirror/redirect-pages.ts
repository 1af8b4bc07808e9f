import { encodeAddress, hasQuery, normalisePath } from '@pain/schema';
import type { Release } from '../release-folder/release.ts';

/** What stands at an address that moved. */
export interface RedirectPage {
  /** The name of the file that a host looks for at the old address. */
  name: string;
  html: string;
  /** The new address. */
  to: string;
}

/** An address of this site, without control characters: no service takes those in a name, and nobody types them. */
const NAMEABLE = /^\/\P{Cc}*$/u;

/**
 * Returns pages that redirect from addresses that moved. A host that only serves files has no other
 * redirects, and browsers and search engines follow these without a script. Such a host ignores the query of
 * an address.
 */
export function toRedirectPages(redirects: Release['redirects']): RedirectPage[] {
  return redirects
    .filter(({ from }) => !hasQuery(from))
    .map(({ from, to }) => ({ path: normalisePath(from), to: encodeAddress(to) }))
    .filter(({ path }) => NAMEABLE.test(path))
    .map(({ path, to }) => ({ name: toName(path), html: toHtml(to), to }));
}

function toName(path: string): string {
  const name = path.slice(1);
  return name === '' || name.endsWith('/') ? `${name}index.html` : name;
}

function toHtml(to: string): string {
  const address = to.replace(/[&<>"]/g, (mark) => `&#${mark.charCodeAt(0)};`);
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>This page has moved</title>
<meta http-equiv="refresh" content="0; url=${address}">
<link rel="canonical" href="${address}">
</head>
<body>
<h1>This page has moved</h1>
<p><a href="${address}">Go to its new address</a></p>
</body>
</html>
`;
}
