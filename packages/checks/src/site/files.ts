import { CODE_FOLDERS, findType, isRecord, isRouted, type Media, textOf, type Values } from '@pain/schema';
import { isMedia } from '../content/content.ts';
import { formerMediaPath, mediaOf, mediaPath } from './media-path.ts';
import { sharedPath, sizesOf } from './picture-sizes.ts';
import { titled, withTitledFiles } from './titled-files.ts';

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

/**
 * Whether a path names a file of the website's own code. Its name changes with the code, so
 * that no link there lasts.
 */
export function isCodePath(path: string): boolean {
  return CODE.test(path);
}

/**
 * The addresses at which the website has the files of an entry, where it shows the entry: pictures in their
 * sizes, other files also where they were before their names could be read.
 *
 * @param entry a parsed document, or a draft as it is read for checking.
 */
export function filesOfEntry(type: string, entry: Values): ReadonlySet<string> {
  const shown = mediaOf(asShown(type, entry)).flatMap(pathsOf);
  return new Set([...shown, ...mediaOf(sharingOf(type, entry)).map(sharedPath)]);
}

function sharingOf(name: string, entry: Values): unknown {
  const type = findType(name);
  const field = type && isRouted(type) ? type.route.sharing : undefined;
  return field === undefined ? null : entry[field];
}

function pathsOf(media: Media): string[] {
  const sizes = sizesOf(media).map(({ path }) => path);
  const paths = sizes.length > 0 ? sizes : [mediaPath(media)];
  return media.mime.startsWith('image/') ? paths : [...paths, formerMediaPath(media)];
}

/**
 * With its files called as the website calls them: each where it is shown, which for resources and
 * testimonials is in a block's view.
 */
function asShown(type: string, entry: Values): Values {
  if (type === 'resource') return { ...entry, file: titled(fileIn(entry, 'file'), textOf(entry.title)) };
  if (type === 'testimonial') return withTitles(entry);
  return Object.fromEntries(Object.entries(entry).map(([name, value]) => [name, withTitledVideos(value)]));
}

/** Of a zone: its blocks with their files called as the website calls them. */
function withTitledVideos(value: unknown): unknown {
  if (!Array.isArray(value)) return value;
  return value.map((part) => (isRecord(part) && part.block === 'video' ? withTitles(part) : part));
}

function withTitles(values: Values): Values {
  const [video, captions, described] = ['video', 'captions', 'described'].map((name) => fileIn(values, name));
  const files = { video: video ?? null, captions: captions ?? null, described: described ?? null };
  return { ...values, ...withTitledFiles(files, textOf(values.title)) };
}

function fileIn(values: Values, name: string): Media | null {
  const value = values[name];
  return isMedia(value) ? value : null;
}
