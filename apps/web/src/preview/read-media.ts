import { OVERVIEW_PATHS } from '@pain/schema';
import { makePicture } from '../media/make-picture.ts';
import { toMediaFiles } from '../media/media-files.ts';
import type { Site } from '../routes/to-routes.ts';
import { previewSettings } from './settings.ts';

const DEADLINE_MS = 10_000;
/** Stands for a picture that is not chosen yet. */
const BLANK = `<svg xmlns="http://www.w3.org/2000/svg" width="640" height="240"><rect width="640" height="240" fill="#fff4b5" stroke="#212b32" stroke-dasharray="8" stroke-width="4"/><text x="320" y="130" font-family="Arial" font-size="32" text-anchor="middle">Blank: no picture yet</text></svg>`;

/** Which file of the media library is shown, and as which picture. */
export type MediaFile = Pick<ReturnType<typeof listMedia>[number], 'url' | 'name' | 'picture'>;

interface MadeFile {
  type: string;
  body: Uint8Array<ArrayBuffer>;
}

/**
 * A file that pages of the preview show, made as it is asked for.
 *
 * @returns null when none of the pages shows it.
 */
export async function readMedia(
  site: Site,
  showing: readonly string[],
  path: string,
): Promise<MadeFile | null> {
  const file = listMedia(site, showing).find((candidate) => candidate.path === path);
  return file ? makeFile(file) : null;
}

/** The files that some pages show. */
export function listMedia({ routes, overviews }: Site, showing: readonly string[]) {
  const own = routes.filter((route) => showing.includes(route.path)).map(({ view }) => view);
  const printed = showing.includes(OVERVIEW_PATHS.booklet) ? overviews.booklet : [];
  return toMediaFiles([...own, ...printed]);
}

/** A file of the media library as the site has it; null when the library does not have it any more. */
export async function makeFile(file: MediaFile): Promise<MadeFile | null> {
  if (file.url === '/blank') return { type: 'image/svg+xml', body: new Uint8Array(Buffer.from(BLANK)) };
  const answer = await fetch(new URL(file.url, previewSettings().cmsUrl), {
    signal: AbortSignal.timeout(DEADLINE_MS),
  });
  if (!answer.ok) return null;
  const body = Buffer.from(await answer.arrayBuffer());
  if (file.picture === null)
    return { type: answer.headers.get('content-type') ?? '', body: new Uint8Array(body) };
  const picture = await makePicture(body, file.name, file.picture);
  return { type: `image/${file.picture.format}`, body: new Uint8Array(picture) };
}
