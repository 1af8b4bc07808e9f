import { formerMediaPath, mediaOf, mediaPath, sharedSize, sizesOf } from '@pain/checks/site';
import type { SiteManifest } from '../manifest/site-manifest.ts';
import type { PageView } from '../routes/view.ts';

type File = SiteManifest['media'][number];

/**
 * The files that pages show, each once: those of the media library, and its pictures
 * in the sizes of the site.
 */
export function toMediaFiles(views: readonly PageView[]): File[] {
  const files = views.flatMap((view) => mediaOf(ownOf(view)).flatMap((media) => filesOf(media, view)));
  return [...new Map(files.map((file) => [file.path, file])).values()];
}

/**
 * Has documents and videos, which people link to and search engines list, also answer where they were before
 * their names could be read.
 */
export function redirectFiles(views: readonly PageView[]): SiteManifest['record']['redirects'] {
  const files = views
    .flatMap((view) => mediaOf(ownOf(view)))
    .filter(({ mime }) => !mime.startsWith('image/'));
  const moves = new Map(files.map((file) => [formerMediaPath(file), mediaPath(file)]));
  return [...moves].map(([from, to]) => ({ from, to }));
}

/** Leaves out what surrounds every page: it shows no file, and thousands of pages would search it again. */
function ownOf({ site: _site, ...own }: PageView): object {
  return own;
}

function filesOf(media: ReturnType<typeof mediaOf>[number], view: PageView): File[] {
  const { url, name } = media;
  const original = { path: mediaPath(media), url, name, usedBy: view.path, picture: null };
  const { image } = view.sharing;
  const shared = image && mediaPath(image) === original.path ? sharedSize(media) : null;
  const sizes = [...sizesOf(media), ...(shared ? [shared] : [])];
  if (sizes.length === 0) return [original];
  return sizes.map(({ path, width, format }) => ({ ...original, path, picture: { width, format } }));
}
