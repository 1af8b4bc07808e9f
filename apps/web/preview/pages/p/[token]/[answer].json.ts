import type { APIRoute } from 'astro';
import { listChanges, listWords } from '../../../../src/preview/list-changes.ts';
import type { Preview } from '../../../../src/preview/make-preview.ts';
import { openPreview } from '../../../../src/preview/open-preview.ts';
import { previewSettings } from '../../../../src/preview/settings.ts';

/** @returns null for what is not there. */
type Answer = (preview: Preview, base: string, url: URL) => Promise<object | null>;

/** What programs ask about the draft of a link, by name. */
const ANSWERS = new Map<string, Answer>([
  // What publishing it changes, for the admin.
  ['changes', (preview, base) => listChanges(preview, base, previewSettings().publicOrigin)],
  // Which state of it is shown now, for pages that are open.
  ['version', async ({ version }) => ({ version })],
  ['words', findWords],
]);

/**
 * The words of one page that publishing the draft changes, for the admin: `?page=`
 * gives its path on the site.
 */
async function findWords(...[preview, base, url]: Parameters<Answer>): ReturnType<Answer> {
  const words = await listWords(preview, base, url.searchParams.get('page') ?? '');
  return words && { words };
}

export const GET: APIRoute = async ({ params: { token = '', answer = '' }, url }) => {
  const preview = await openPreview(token);
  if ('refusal' in preview) return Response.json(preview, { status: 403 });
  const found = (await ANSWERS.get(answer)?.(preview, `/p/${token}`, url)) ?? null;
  return Response.json(found, { status: found === null ? 404 : 200 });
};
