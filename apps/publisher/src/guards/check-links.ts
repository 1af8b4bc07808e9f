import { addressOf, type EntryRef, keyOf, nameSome, SiteAddresses, toEntryRef } from '@pain/schema';
import type { StoredDocument } from '@pain/web/manifest';
import type { Finding } from '../findings/finding.ts';
import type { Release } from '../release-folder/release.ts';
import type { Change } from './change.ts';
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

/**
 * Every internal link, anchor and file of a page is there. What the live site suffers from already, or what lost its
 * target because that was taken away, is a warning: taking something off the site must never be stopped.
 */
export async function checkLinks(change: Change, facts: LinkFacts): Promise<Finding[]> {
  const next = findDangling(change.next, facts.outlines, facts.siteUrl);
  if (next.length === 0) return [];
  const known = await findKnown(change, facts);
  const content = await facts.readContent();
  const sayers = sayersOf(content, change, facts.siteUrl);
  return next.map((dangling) => judge(dangling, known.has(dangling.key), sayers, change));
}

async function findKnown({ live }: Change, facts: LinkFacts): Promise<Set<string>> {
  if (live === null) return new Set();
  const dangling = findDangling(live, await facts.readLiveOutlines(live), facts.siteUrl);
  return new Set(dangling.map(({ key }) => key));
}

function findDangling(
  release: Release,
  outlines: ReadonlyMap<string, PageOutline>,
  siteUrl: string,
): Dangling[] {
  const map = new SiteMap(siteUrl, release, outlines);
  const found = new Map<string, Dangling>();
  const look = (address: string, page: string) => {
    const fault = map.findFault(address, page);
    if (fault === null) return;
    const key = keyOfPlace(address, page);
    const dangling = found.get(key) ?? { key, address, fault, pages: [] };
    dangling.pages.push(page);
    found.set(key, dangling);
  };
  for (const [file, { links }] of outlines) {
    const page = pathOf(file);
    for (const address of links) look(address, page);
  }
  for (const { from, to } of release.redirects) look(to, from);
  return [...found.values()];
}

/** The entries that stand on each page that has a link, where none holds it as it is written there. */
function shownOnAll({ pages }: Dangling, { next }: Change): EntryRef[] {
  const shown = pages.map((path) => next.pages.find((page) => page.path === path)?.documents ?? []);
  const [first = [], ...others] = shown;
  return first.filter((entry) => others.every((some) => some.some((one) => keyOf(one) === keyOf(entry))));
}

/** An address such as `#top` means another target on each page. */
function keyOfPlace(address: string, page: string): string {
  return /^(?:\/|https?:)/i.test(address) ? address : `${page} ${address}`;
}

function judge(dangling: Dangling, isKnown: boolean, sayers: Sayers, change: Change): Finding {
  const sources = sayers(dangling);
  const changed = isKnown
    ? []
    : change.changedAmong(sources.length > 0 ? sources : shownOnAll(dangling, change));
  const effect = changed.length > 0 ? 'keep-back' : isTolerable(isKnown, sources, change) ? 'warn' : 'stop';
  const documents = changed.length > 0 ? changed : sources;
  const message = describe(dangling, documents, change);
  const guard = dangling.fault === 'page' ? 'link' : dangling.fault;
  return { guard, effect, message, path: dangling.pages[0] ?? '/', documents };
}

function isTolerable(isKnown: boolean, sources: readonly EntryRef[], { live }: Change): boolean {
  return live === null || isKnown || sources.length > 0;
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

/** The entries that hold a link, which editors may have written in another way than the page does: `/schön/`, say, `/Help.html` or `HTTPS://`. */
type Sayers = (dangling: Dangling) => EntryRef[];

function sayersOf(content: readonly StoredDocument[], { next }: Change, siteUrl: string): Sayers {
  const pages = next.pages.map(({ path }) => addressOf(path));
  const addresses = new SiteAddresses({ pages, redirects: next.redirects });
  return ({ address, pages: [page = '/'] }) => {
    const hrefOf = (text: string) =>
      URL.parse(addresses.canonical(text.trim(), siteUrl), new URL(page, siteUrl))?.href;
    const meant = hrefOf(address);
    const isSame = (text: string) => text === address || (LIKE_ADDRESS.test(text) && hrefOf(text) === meant);
    return content.filter((document) => holds(document, isSame)).map(toEntryRef);
  };
}

/** What of thousands of texts is worth parsing. */
const LIKE_ADDRESS = /^\s*(?:[/#]|https?:)/i;

function holds(value: unknown, isSame: (text: string) => boolean): boolean {
  if (typeof value === 'string') return isSame(value);
  if (typeof value !== 'object' || value === null) return false;
  return Object.values(value).some((part) => holds(part, isSame));
}

function pathOf(file: string): string {
  return `/${file.replace(/(^|\/)index\.html$/, '$1')}`;
}
