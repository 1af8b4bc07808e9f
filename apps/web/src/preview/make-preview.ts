import { type ContentType, contentTypes, type Document, type EntryRef, parseDraft } from '@pain/schema';
import { z } from 'zod';
import { ContentIndex } from '../routes/content-index.ts';
import { digestOf } from '../routes/digest.ts';
import { findNextChange } from '../routes/in-force.ts';
import { type Site, toRoutes } from '../routes/to-routes.ts';
import { compareSites, findShowing, layOver, type RouteChange, tryRoutes } from './lay-over.ts';
import { previewSettings } from './settings.ts';

/** A draft as the CMS gives it. */
export const answered = z.object({
  type: z.string(),
  id: z.string(),
  draft: z.unknown(),
  /** Whether the person whose words the draft holds has withdrawn their consent. */
  isWithdrawn: z.boolean(),
});

/** A draft as the CMS gives it. */
export type Draft = z.infer<typeof answered>;

/** What a link shows. */
export interface Preview {
  /** Changes when the draft or anything published does, and when a consent or a time begins or ends. */
  version: string;
  /** The site with the draft; null when they make none together. */
  site: Site | null;
  problem: string | null;
  /** The pages that show the draft. */
  showing: string[];
  changes: RouteChange[];
}

/** A preview that was made. */
export interface Made {
  /** Of the draft and what is published. */
  key: string;
  /** When the next consent or time begins or ends, by which it would be another one; null for never. */
  until: Date | null;
  preview: Preview;
}

const WITHDRAWN =
  'The person has withdrawn their consent, so it is shown nowhere, not even here. Staff can read it in the form.';

/** A draft, what is published beside it, and the time by which consents count. */
interface Parts {
  draft: Draft;
  published: readonly Document[];
  now: Date;
}

/** The preview that was made last, as long as it would be made the same again; else a new one. */
export function renewPreview(last: Made | undefined, key: string, parts: Parts): Made {
  if (last?.key === key && (last.until === null || parts.now < last.until)) return last;
  const until = findNextChange(new ContentIndex(parts.published), contentTypes, parts.now);
  return { key, until, preview: makePreview(digestOf([key, until]), parts) };
}

function makePreview(version: string, { draft, published, now }: Parts): Preview {
  const entry: EntryRef = { type: draft.type, id: draft.id };
  const result = laySite(draft, published, now);
  if ('problem' in result) return showNothing(version, result.problem);
  const changes = compareSites(toRoutes(published, now, previewSettings().siteUrl), result.site, entry);
  const showing = findShowing(result.site, entry, changes);
  return { version, site: result.site, problem: null, showing, changes };
}

/** The site with a draft instead of its published entry, or why they make none. */
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
