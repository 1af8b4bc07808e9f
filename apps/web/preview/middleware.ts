import { defineMiddleware } from 'astro:middleware';
import type { APIContext, MiddlewareNext } from 'astro';
import { dressHtml, type Frame } from '../src/preview/dress-html.ts';
import { findRefusal } from '../src/preview/guard-request.ts';
import { previewSettings } from '../src/preview/settings.ts';

declare global {
  namespace App {
    interface Locals {
      /** What stands around a page of the site that the preview shows, as its route found it. */
      frame?: Frame;
    }
  }
}

/** Astro leaves out the encoding, which browsers then guess. */
const HTML = 'text/html; charset=utf-8';
/** Where Astro makes pictures of any size for anybody. Those of the preview are at `/p/:token/media`. */
const PICTURES = '/_image';

/**
 * Every answer: kept nowhere, but for pictures whose address changes with them; listed nowhere, its address
 * told to nobody, and shown within nothing but the admin.
 */
export const onRequest = defineMiddleware(async (context, next) => {
  const { publicHost, previewToken } = previewSettings();
  const answer = findRefusal(context.request, [publicHost], previewToken) ?? (await answerFor(context, next));
  if (answer.headers.get('content-type') === 'text/html') answer.headers.set('content-type', HTML);
  if (!answer.headers.has('cache-control')) answer.headers.set('cache-control', 'no-store');
  answer.headers.set('x-robots-tag', 'noindex, nofollow');
  answer.headers.set('referrer-policy', 'no-referrer');
  answer.headers.set('x-content-type-options', 'nosniff');
  // A process of its own, where the browser can: the form beside it does not wait until a long page is drawn.
  answer.headers.set('origin-agent-cluster', '?1');
  answer.headers.append(
    'content-security-policy',
    `frame-ancestors ${previewSettings().adminOrigins.join(' ')}`,
  );
  return answer;
});

async function answerFor(context: APIContext, next: MiddlewareNext): Promise<Response> {
  if (context.routePattern === PICTURES) return new Response(null, { status: 404 });
  const answer = await next();
  const { frame } = context.locals;
  return frame ? new Response(dressHtml(await answer.text(), frame), answer) : answer;
}
