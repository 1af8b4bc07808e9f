/**
 * The content security policy of a page, in the page itself because a bucket sends no headers. A meta element
 * cannot say who may frame the page; our own server does.
 *
 * @param home the public address of the home page, which is another origin for the forms of a preview.
 * @param scriptSource what may run beside the site's own scripts: a source of `script-src`.
 */
export function toSecurityPolicy(home: string, scriptSource?: string): string {
  return [
    "default-src 'self'",
    // Not Astro's own policy, which would digest the same empty styles for each page and allows scripts of
    // features that this site has none of.
    `script-src ${["'self'", scriptSource].filter(Boolean).join(' ')}`,
    "style-src 'self'",
    "img-src 'self' data:",
    "object-src 'none'",
    "base-uri 'none'",
    `form-action 'self' ${new URL(home).origin}`,
  ].join('; ');
}
