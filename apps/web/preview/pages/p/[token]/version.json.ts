import type { APIRoute } from 'astro';
import { openPreview } from '../../../../src/preview/open-preview.ts';

/** Which state of the draft is shown now, for pages that are open. */
export const GET: APIRoute = async ({ params }) => {
  const preview = await openPreview(params.token ?? '');
  if ('refusal' in preview) return Response.json(preview, { status: 403 });
  return Response.json({ version: preview.version });
};
