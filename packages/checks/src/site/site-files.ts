/** The picture that other websites show with a link to this one, unless a page has its own. */
export const SOCIAL_IMAGE = '/social.png';

/** The files that every website has, beside its pages and those of the media library. */
export const SITE_FILES: readonly string[] = [
  '/404.html',
  '/favicon.svg',
  '/robots.txt',
  '/sitemap-index.xml',
  '/sitemap-0.xml',
  SOCIAL_IMAGE,
];
