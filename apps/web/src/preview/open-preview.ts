import { type ContentType, contentTypes, type Document, type EntryRef, parseDraft } from '@pain/schema';
import { z } from 'zod';
import { connectToCms } from '../content/ask-cms.ts';
import { type Content, syncContent } from '../content/sync-content.ts';
import { digestOf } from '../routes/digest.ts';
import { type Site, toRoutes } from '../routes/to-routes.ts';
import { compareSites, findShowing, layOver, type RouteChange, tryRoutes } from './lay-over.ts';
import { previewSettings } from './settings.ts';

const DEADLINE_MS = 5000;

/** A draft as the CMS gives it. */
export const answered = z.object({
  type: z.string(),
  id: z.string(),
  draft: z.unknown(),
  /** Whether the person whose words the draft holds has withdrawn their consent. */
  isWithdrawn: z.boolean(),
});
const refused = z.object({ error: z.object({ message: z.string() }) });

/** A link that shows nothing, and why: `expired`, `ended` with the right that it was given by, `forged`, or `gone`. */
export type Refusal = { refusal: 'expired' | 'ended' | 'forged' | 'gone' };

/** What a link shows. */
export interface Preview {
  /** Changes when the draft or anything published does. */
  version: string;
  /** The site with the draft; null when they make none together. */
  site: Site | null;
  problem: string | null;
  /** The pages that show the draft. */
  showing: string[];
  changes: RouteChange[];
}

const WITHDRAWN =
  'The person has withdrawn their consent, so it is shown nowhere, not even here. Staff can read it in the form.';

let content: Content | null = null;
let readAt = Number.NEGATIVE_INFINITY;
let last: { key: string; preview: Preview } | undefined;

/**
 * Makes the site with the draft of a link. The CMS decides whether the link is in force.
 *
 * @throws CmsError when the CMS cannot be read. What is published and cannot be shown is left out.
 */
export async function openPreview(token: string): Promise<Preview | Refusal> {
  const answer = await askDraft(token);
  if ('refusal' in answer) return answer;
  const { state, documents } = await readPublished();
  const key = digestOf([answer, state]);
  if (last?.key !== key) last = { key, preview: makePreview(key, answer, [...documents.values()]) };
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

/** A draft as the CMS gives it. */
export type Draft = z.infer<typeof answered>;

function makePreview(
  version: string,
  { type, id, draft, isWithdrawn }: Draft,
  published: readonly Document[],
): Preview {
  const now = new Date();
  const entry: EntryRef = { type, id };
  const result = laySite({ type, id, draft, isWithdrawn }, published, now);
  if ('problem' in result) return showNothing(version, result.problem);
  const changes = compareSites(toRoutes(published, now, previewSettings().siteUrl), result.site, entry);
  const showing = findShowing(result.site, entry, changes);
  return { version, site: result.site, problem: null, showing, changes };
}

/** The site with a draft instead of its published entry, or why they make none together. */
export function laySite(
  { type, draft, isWithdrawn }: Draft,
  published: readonly Document[],
  now: Date,
): ReturnType<typeof tryRoutes> {
  if (isWithdrawn) return { problem: WITHDRAWN };
  return tryRoutes(() => layOver(published, readDraft(type, draft)), now, previewSettings().siteUrl);
}

function showNothing(version: string, problem: string): Preview {
  return { version, site: null, problem, showing: [], changes: [] };
}

function readDraft(name: string, draft: unknown): Document {
  const type: ContentType | undefined = contentTypes.find((one) => one.name === name);
  if (!type) throw new Error(`There is no type "${name}". CMS and preview are not of one version.`);
  // A type known only at run time makes a union, as in content/read-documents.ts.
  return parseDraft(type, draft) as Document;
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
