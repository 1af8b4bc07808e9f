import type { APIRoute } from 'astro';
import { listWords } from '../../../../src/preview/list-changes.ts';
import { openPreview } from '../../../../src/preview/open-preview.ts';

/** The words of one page that publishing the draft changes, for the admin: `?page=` gives its path on the site. */
export const GET: APIRoute = async ({ params: { token = '' }, url }) => {
  const preview = await openPreview(token);
  if ('refusal' in preview) return Response.json(preview, { status: 403 });
  const words = await listWords(preview, `/p/${token}`, url.searchParams.get('page') ?? '');
  return Response.json({ words }, { status: words === null ? 404 : 200 });
};
