import type { APIRoute } from 'astro';
import { listChanges } from '../../../../src/preview/list-changes.ts';
import { openPreview } from '../../../../src/preview/open-preview.ts';
import { previewSettings } from '../../../../src/preview/settings.ts';

/** What publishing the draft changes, for the admin. */
export const GET: APIRoute = async ({ params: { token = '' } }) => {
  const preview = await openPreview(token);
  if ('refusal' in preview) return Response.json(preview, { status: 403 });
  return Response.json(await listChanges(preview, `/p/${token}`, previewSettings().publicOrigin));
};
