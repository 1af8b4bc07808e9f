import { type EntryRef, isSameEntry, localAddress, nameSome, toEntryRef } from '@pain/schema';
import { pathOfFile, type StoredDocument } from '@pain/web/manifest';
import type { Finding } from '../findings/finding.ts';
import type { Release } from '../release-folder/release.ts';
import type { Change } from './change.ts';
import { LinkHolders } from './link-holders.ts';
import type { PageOutline } from './page-outline.ts';
import { type Fault, SiteMap } from './site-map.ts';

const PLACES_NAMED = 3;

/** What the check of links needs besides the change. */
export interface LinkFacts {
  siteUrl: string;
  /** Of the new site, by file. */
  outlines: ReadonlyMap<string, PageOutline>;
  /** Of the live site; asked only when something is wrong. */
  readLiveOutlines(live: Release): Promise<ReadonlyMap<string, PageOutline>>;
  /** The entries of the new site; asked only when something is wrong. */
  readContent(): Promise<readonly StoredDocument[]>;
}

/** An address that leads nowhere, with the paths of the pages that it stands on. */
interface Dangling {
  /** The same for the same target. */
  key: string;
  address: string;
  fault: Fault;
  pages: string[];
}

/** The links of the live site, by the keys of {@link Dangling}. */
interface LiveLinks {
  all: ReadonlySet<string>;
  /** Those that lead nowhere already. */
  dangling: ReadonlySet<string>;
}

/**
 * Every internal link, anchor and file of a page is there. What the live site suffers from already, or what
 * lost its target because that was taken away, is a warning: taking something off the site must never be
 * stopped. Nothing goes live only because of what our own code makes of unchanged content: a link to a file
 * that it did not make, such as the styles, or a new link to nothing.
 */
export async function checkLinks(change: Change, facts: LinkFacts): Promise<Finding[]> {
  const next = findDangling(change.next, facts.outlines, facts.siteUrl);
  if (next.length === 0) return [];
  const live = await findLiveLinks(change, facts);
  const holders = new LinkHolders(await facts.readContent(), change.next, facts.siteUrl);
  return next.map((dangling) => judge(dangling, holders, live, change));
}

async function findLiveLinks({ live }: Change, facts: LinkFacts): Promise<LiveLinks> {
  if (live === null) return { all: new Set(), dangling: new Set() };
  const outlines = await facts.readLiveOutlines(live);
  const all = [...linksOf(live, outlines)].map(({ address, page }) =>
    keyOfPlace(address, page, facts.siteUrl),
  );
  const dangling = findDangling(live, outlines, facts.siteUrl).map(({ key }) => key);
  return { all: new Set(all), dangling: new Set(dangling) };
}

function findDangling(
  release: Release,
  outlines: ReadonlyMap<string, PageOutline>,
  siteUrl: string,
): Dangling[] {
  const map = new SiteMap(siteUrl, release, outlines);
  const found = new Map<string, Dangling>();
  for (const { address, page } of linksOf(release, outlines)) {
    const fault = map.findFault(address, page);
    if (fault === null) continue;
    const key = keyOfPlace(address, page, siteUrl);
    const dangling = found.get(key) ?? { key, address, fault, pages: [] };
    dangling.pages.push(page);
    found.set(key, dangling);
  }
  return [...found.values()];
}

/** Each link of each page and redirect. */
function* linksOf({ redirects }: Release, outlines: ReadonlyMap<string, PageOutline>) {
  for (const [file, { links }] of outlines) {
    const page = pathOfFile(file);
    for (const address of links) yield { address, page };
  }
  for (const { from, to } of redirects) yield { address: to, page: from };
}

/** An address such as `#top` means another target on each page. */
function keyOfPlace(address: string, page: string, siteUrl: string): string {
  const local = localAddress(address, siteUrl);
  return /^(?:\/|https?:)/i.test(local) ? local : `${page} ${address}`;
}

function judge(dangling: Dangling, holders: LinkHolders, live: LiveLinks, change: Change): Finding {
  const sources = holders.find(dangling.address, dangling.pages[0] ?? '/');
  const { effect, documents } = weigh(dangling, sources, live, change);
  const message = describe(dangling, documents, change);
  const guard = dangling.fault === 'page' ? 'link' : dangling.fault;
  return { guard, effect, message, path: dangling.pages[0] ?? '/', documents };
}

type Verdict = Pick<Finding, 'effect' | 'documents'>;

/**
 * @param sources the entries that hold the link; without any, our code has made it of what the pages show.
 */
function weigh(dangling: Dangling, sources: EntryRef[], live: LiveLinks, change: Change): Verdict {
  if (change.live === null || live.dangling.has(dangling.key)) return { effect: 'warn', documents: sources };
  const hasLostTarget = dangling.fault !== 'file' && live.all.has(dangling.key);
  if (sources.length === 0 && hasLostTarget) return { effect: 'warn', documents: [] };
  const changed = change.changedAmong(sources.length > 0 ? sources : shownOnAll(dangling, change));
  if (changed.length > 0) return { effect: 'keep-back', documents: changed };
  return { effect: sources.length > 0 ? 'warn' : 'stop', documents: sources };
}

/** The entries that stand on each page that has a link; those of the settings stand on every page. */
function shownOnAll({ pages }: Dangling, { next }: Change): EntryRef[] {
  const shown = pages.map((path) => next.pages.find((page) => page.path === path)?.documents ?? []);
  const [first = [], ...others] = shown;
  const common = first.filter((entry) => others.every((some) => some.some((one) => isSameEntry(one, entry))));
  return [...common, ...next.documents.filter(({ type }) => type === 'site-setting').map(toEntryRef)];
}

const FAULTS: Readonly<Record<Fault, string>> = {
  page: 'there is no page at that address',
  anchor: 'that page has no such part',
  file: 'there is no such file',
};

function describe({ address, fault, pages }: Dangling, sources: readonly EntryRef[], change: Change): string {
  const who =
    sources.length > 0 ? sources.map((source) => change.nameOf(source)).join(' and ') : 'The website';
  const remedy =
    sources.length > 0
      ? 'Correct the link and publish again, or publish what it should lead to.'
      : 'Tell your website administrator: no entry holds this link.';
  return `${who} links to ${address} on ${nameSome(pages, PLACES_NAMED)}, but ${FAULTS[fault]}. ${remedy}`;
}
