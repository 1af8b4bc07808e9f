import { CODE_FOLDERS } from '@pain/schema';

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

const CODE = new RegExp(`^/(?:${CODE_FOLDERS.join('|')})/`, 'i');

/** Whether a path names a file of the website's own code. Its name changes with the code, so that no link there lasts. */
export function isCodePath(path: string): boolean {
  return CODE.test(path);
}
