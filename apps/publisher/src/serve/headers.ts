import type { OutgoingHttpHeaders } from 'node:http';
import { lookup } from 'mrmime';

/**
 * The policy of every answer. Pages carry a stricter one of their own in a meta element, which cannot say who
 * may frame them; a browser applies both.
 */
const CONTENT_SECURITY_POLICY = [
  "default-src 'self'",
  // The search page's engine is WebAssembly; the policies of all other pages forbid it.
  "script-src 'self' 'wasm-unsafe-eval'",
  "img-src 'self' data:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');

const FOR_EVER = 'public, max-age=31536000, immutable';
/** A file of the media library may be withdrawn: what serves it to others asks again within the hour. */
const FOR_EVER_IN_BROWSERS = 'public, max-age=31536000, s-maxage=3600, immutable';
/** Kept by browsers, but asked after each time: a withdrawn page must be gone at once. */
export const ASK_FIRST = 'no-cache';
/** Folders whose file names change with the content. */
const HASHED = /^\/(?:_astro|(media))\//;

/** The headers of every answer of the site. HSTS only where the public address is served over TLS. */
export function securityHeaders(siteUrl: string): OutgoingHttpHeaders {
  return {
    'content-security-policy': CONTENT_SECURITY_POLICY,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'permissions-policy': 'camera=(), microphone=(), geolocation=()',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    ...(siteUrl.startsWith('https:')
      ? { 'strict-transport-security': 'max-age=31536000; includeSubDomains' }
      : {}),
  };
}

/** How long a file may be kept. */
export function cacheControl(pathname: string): string {
  const [hashed, media] = HASHED.exec(pathname) ?? [];
  if (hashed === undefined) return ASK_FIRST;
  return media === undefined ? FOR_EVER : FOR_EVER_IN_BROWSERS;
}

const TEXT = /^text\/|[/+](?:json|xml|javascript)$/;

/** The media type of a file by its name. Text carries its encoding, which browsers otherwise guess. */
export function contentTypeOf(name: string): string {
  const type = lookup(name) ?? 'application/octet-stream';
  return TEXT.test(type) ? `${type}; charset=utf-8` : type;
}
