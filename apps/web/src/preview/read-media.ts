import { OVERVIEW_PATHS } from '@pain/schema';
import { makePicture } from '../media/make-picture.ts';
import { toMediaFiles } from '../media/media-files.ts';
import type { Site } from '../routes/to-routes.ts';
import { previewSettings } from './settings.ts';

const DEADLINE_MS = 10_000;
/** Stands for a picture that is not chosen yet. */
const BLANK = `<svg xmlns="http://www.w3.org/2000/svg" width="640" height="240"><rect width="640" height="240" fill="#fff4b5" stroke="#212b32" stroke-dasharray="8" stroke-width="4"/><text x="320" y="130" font-family="Arial" font-size="32" text-anchor="middle">Blank: no picture yet</text></svg>`;

/**
 * A file that pages of the preview show, made as it is asked for.
 *
 * @returns null when none of the pages shows it.
 */
export async function readMedia(
  { routes, overviews }: Site,
  showing: readonly string[],
  path: string,
): Promise<{ type: string; body: Uint8Array<ArrayBuffer> } | null> {
  const own = routes.filter((route) => showing.includes(route.path)).map(({ view }) => view);
  const printed = showing.includes(OVERVIEW_PATHS.booklet) ? overviews.booklet : [];
  const file = toMediaFiles([...own, ...printed]).find((candidate) => candidate.path === path);
  if (!file) return null;
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
