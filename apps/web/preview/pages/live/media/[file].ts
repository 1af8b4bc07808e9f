import type { APIRoute } from 'astro';
import { readSignedFile } from '../../../../src/preview/media-address.ts';
import { makeFile } from '../../../../src/preview/read-media.ts';
import { previewSettings } from '../../../../src/preview/settings.ts';

/** A picture or file that a page beside a form shows. */
export const GET: APIRoute = async ({ params: { file = '' } }) => {
  const signed = readSignedFile(previewSettings().previewToken, file);
  const media = signed && (await makeFile(signed));
  if (!media) return new Response(null, { status: 404 });
  // So that nothing flickers where a block above it comes or goes.
  return new Response(media.body, {
    headers: { 'content-type': media.type, 'cache-control': 'private, max-age=3600' },
  });
};
