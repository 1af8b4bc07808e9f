import { z } from 'zod';
import { connectToCms } from '../content/ask-cms.ts';
import { type Content, syncContent } from '../content/sync-content.ts';
import { digestOf } from '../routes/digest.ts';
import { answered, type Draft, type Made, type Preview, renewPreview } from './make-preview.ts';
import { previewSettings } from './settings.ts';

const DEADLINE_MS = 5000;

const refused = z.object({ error: z.object({ message: z.string() }) });

/**
 * A link that shows nothing, and why: `expired`, `ended` with the right that it was given
 * by, `forged`, or `gone`.
 */
export type Refusal = { refusal: 'expired' | 'ended' | 'forged' | 'gone' };

let content: Content | null = null;
let readAt = Number.NEGATIVE_INFINITY;
let last: Made | undefined;

/**
 * Makes the site with the draft of a link. The CMS decides whether the link is in force.
 *
 * @throws CmsError when the CMS cannot be read. What is published and cannot be shown is left out.
 */
export async function openPreview(token: string): Promise<Preview | Refusal> {
  const draft = await askDraft(token);
  if ('refusal' in draft) return draft;
  const { state, documents } = await readPublished();
  const parts = { draft, published: [...documents.values()], now: new Date() };
  last = renewPreview(last, digestOf([draft, state]), parts);
  return last.preview;
}

/**
 * What is published, as it was at most so long ago: only what changed since is read.
 *
 * @throws CmsError when the CMS cannot be read.
 */
export async function readPublished(ageMs = 0): Promise<Content> {
  if (content !== null && performance.now() - readAt < ageMs) return content;
  const { cmsUrl, buildToken } = previewSettings();
  content = await syncContent(connectToCms({ url: cmsUrl, token: buildToken }), content);
  readAt = performance.now();
  return content;
}

async function askDraft(token: string): Promise<Draft | Refusal> {
  const { cmsUrl, previewToken } = previewSettings();
  const answer = await fetch(new URL('/api/preview/draft', cmsUrl), {
    method: 'POST',
    headers: { authorization: `Bearer ${previewToken}`, 'content-type': 'application/json' },
    body: JSON.stringify({ token }),
    signal: AbortSignal.timeout(DEADLINE_MS),
  });
  if (answer.ok) return answered.parse(await answer.json());
  if (answer.status === 404) return { refusal: 'gone' };
  if (answer.status !== 403) throw new Error(`The CMS answered ${answer.status} for a draft.`);
  const { error } = refused.parse(await answer.json());
  return { refusal: z.enum(['expired', 'ended', 'forged']).parse(error.message) };
}
