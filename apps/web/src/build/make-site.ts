import path from 'node:path';
import type { Document } from '@pain/schema';
import { connectToCms } from '../content/ask-cms.ts';
import { keepContent, recallContent } from '../content/kept-content.ts';
import { noteSuspects } from '../content/noted-suspects.ts';
import { type Content, syncContent } from '../content/sync-content.ts';
import type { KeptBack, SiteManifest } from '../manifest/site-manifest.ts';
import { type Site, toRoutes } from '../routes/to-routes.ts';
import { keepBack, refuseUnread } from './kept-back.ts';
import { toManifest } from './to-manifest.ts';

/** Where the content comes from, and how the site is made of it. */
export interface SiteSource {
  /** Address of the CMS. */
  cmsUrl: string;
  /** The CMS's token for reading what is published. */
  buildToken: string;
  /** The site's public address. */
  siteUrl: string;
  /** Where what was read is kept, so that next time only what changed is read; may be lost at any time. */
  contentFile: string;
  /** Entries to show as they were before. */
  keptBack: KeptBack;
  /** The instant that the whole site is made for, so that no two pages differ in what is in force. */
  now: Date;
}

/** The site, what it was made of, and what it consists of. */
export type WholeSite = Site & { documents: Document[]; manifest: SiteManifest };

/**
 * The site of what is published now.
 *
 * @throws CmsError when the CMS cannot be read, and leaves what was kept as it was; ContentError when the
 * content cannot make a site.
 */
export async function makeSite(source: SiteSource): Promise<WholeSite> {
  const { keptBack, now, siteUrl } = source;
  const content = await updateContent(source);
  refuseUnread(content, keptBack);
  const documents = keepBack(content, keptBack);
  await noteSuspects(path.dirname(source.contentFile), documents);
  const site = toRoutes(documents, now, siteUrl);
  return { ...site, documents, manifest: toManifest(site, { state: content.state, documents }) };
}

/** Reads what changed in the CMS since the last time, and keeps it. */
async function updateContent({ cmsUrl, buildToken, contentFile }: SiteSource): Promise<Content> {
  const before = await recallContent(contentFile);
  const content = await syncContent(connectToCms({ url: cmsUrl, token: buildToken }), before);
  if (content !== before) await keepContent(contentFile, content);
  return content;
}
