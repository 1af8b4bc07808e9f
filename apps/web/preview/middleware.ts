import { defineMiddleware } from 'astro:middleware';
import type { APIContext, MiddlewareNext } from 'astro';
import { dressHtml } from '../src/preview/dress-html.ts';
import { findRefusal } from '../src/preview/guard-request.ts';
import { openPreview } from '../src/preview/open-preview.ts';
import { previewSettings } from '../src/preview/settings.ts';

/** Astro leaves out the encoding, which browsers then guess. */
const HTML = 'text/html; charset=utf-8';
/** Where Astro makes pictures of any size for anybody. Those of the preview are at `/p/:token/media`. */
const PICTURES = '/_image';

/** Every answer: kept nowhere, listed nowhere, its address told to nobody, and shown within nothing but the admin. */
export const onRequest = defineMiddleware(async (context, next) => {
  const { publicHost } = previewSettings();
  const answer = findRefusal(context.request, [publicHost]) ?? (await answerFor(context, next));
  if (answer.headers.get('content-type') === 'text/html') answer.headers.set('content-type', HTML);
  answer.headers.set('cache-control', 'no-store');
  answer.headers.set('x-robots-tag', 'noindex, nofollow');
  answer.headers.set('referrer-policy', 'no-referrer');
  answer.headers.set('x-content-type-options', 'nosniff');
  answer.headers.append(
    'content-security-policy',
    `frame-ancestors ${previewSettings().adminOrigins.join(' ')}`,
  );
  return answer;
});

async function answerFor(context: APIContext, next: MiddlewareNext): Promise<Response> {
  if (context.routePattern === PICTURES) return new Response(null, { status: 404 });
  return dress(await next(), context);
}

/** Pages of the site become pages of the preview; everything else stays as it is. */
async function dress(answer: Response, { params, url }: APIContext): Promise<Response> {
  const token = params.token ?? '';
  const isPage = answer.status === 200 && answer.headers.get('content-type')?.startsWith('text/html');
  if (!isPage) return answer;
  const preview = await openPreview(token);
  if ('refusal' in preview || preview.site === null) return answer;
  const { routes, overviews } = preview.site;
  const named = [...routes.map(({ path, view: { title } }) => ({ path, title })), ...overviews.pages];
  const titles = new Map(named.map(({ path, title }) => [path, title]));
  const pages = new Map(preview.showing.map((path) => [path, titles.get(path) ?? path]));
  const base = `/p/${token}`;
  const frame = { base, pages, path: url.pathname.slice(base.length), version: preview.version };
  const { siteUrl } = previewSettings();
  const html = dressHtml(await answer.text(), { ...frame, siteUrl });
  return new Response(html, answer);
}
