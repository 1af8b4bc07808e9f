import { type Document, type EntryRef, isSameEntry } from '@pain/schema';
import { z } from 'zod';
import type { OverviewPage } from '../routes/overviews.ts';
import { type Site, toRoutes } from '../routes/to-routes.ts';
import type { Route } from '../routes/view.ts';
import type { Frame } from './dress-html.ts';
import { findPage, titlesOf } from './find-page.ts';
import { compareSites, findShowing } from './lay-over.ts';
import { answered, laySite } from './make-preview.ts';
import { signFile } from './media-address.ts';
import { readPublished } from './open-preview.ts';
import { listMedia } from './read-media.ts';
import { previewSettings } from './settings.ts';

/** Where pages are that show what somebody types. */
export const LIVE = '/live';
/** Who types sees what others publish no later than this. */
const FRESH_MS = 2000;

/** What the CMS sends: a draft, and the path of the page that is asked for where several show it. */
const asked = answered.extend({ path: z.string().nullable() });

/** The page that shows an unsaved draft. */
export interface Live {
  site: Site | null;
  route: Route | undefined;
  overview: OverviewPage | undefined;
  /** Why there is none. */
  problem: string | null;
  frame: Frame | null;
}

/**
 * Makes the page that shows an unsaved draft. Nothing of the draft is remembered.
 *
 * @param body what the CMS sent.
 * @throws CmsError when what is published cannot be read.
 */
export async function openLive(body: unknown): Promise<Live> {
  const { path, ...draft } = asked.parse(body);
  const published = [...(await readPublished(FRESH_MS)).documents.values()];
  const now = new Date();
  const result = laySite(draft, published, now);
  if ('problem' in result) return { ...NOTHING, problem: result.problem };
  const { site } = result;
  const showing = listShowing(site, draft, published, now);
  const page = showing.find((one) => one === path) ?? showing[0];
  if (page === undefined) return NOTHING;
  const found = findPage(site, page);
  return { site, ...found, problem: null, frame: toFrame(site, draft, page, showing) };
}

const NOTHING: Live = { site: null, route: undefined, overview: undefined, problem: null, frame: null };

/**
 * The pages that show it; those that it changes are looked for only where there is none, since it takes
 * another site to compare with.
 */
function listShowing(site: Site, entry: EntryRef, published: readonly Document[], now: Date): string[] {
  const showing = findShowing(site, entry, []);
  if (showing.length > 0) return showing;
  return findShowing(
    site,
    entry,
    compareSites(toRoutes(published, now, previewSettings().siteUrl), site, entry),
  );
}

function toFrame(site: Site, entry: EntryRef, path: string, showing: readonly string[]): Frame {
  const { siteUrl, previewToken } = previewSettings();
  const files = new Map(listMedia(site, [path]).map((file) => [file.path, file]));
  const { route } = findPage(site, path);
  return {
    base: LIVE,
    pages: titlesOf(site, showing),
    path,
    version: '',
    siteUrl,
    toMedia: (address) => {
      const file = files.get(address);
      return file ? `${LIVE}/media/${signFile(previewToken, file)}` : address;
    },
    blockPaths: route?.entry && isSameEntry(route.entry, entry) ? route.blockPaths : [],
  };
}
