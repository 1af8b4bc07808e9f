import type { APIRoute } from 'astro';
import { openPreview } from '../../../../../src/preview/open-preview.ts';
import { readMedia } from '../../../../../src/preview/read-media.ts';

/** A picture or file of the pages that show the draft. */
export const GET: APIRoute = async ({ params: { token = '', file = '' } }) => {
  const preview = await openPreview(token);
  if ('refusal' in preview || preview.site === null) return new Response(null, { status: 403 });
  const media = await readMedia(preview.site, preview.showing, `/media/${file}`);
  if (media === null) return new Response(null, { status: 404 });
  return new Response(media.body, { headers: { 'content-type': media.type } });
};
