import { relatedPages } from '@pain/checks/site';
import {
  addressOfTarget,
  type ContentType,
  contentTypes,
  type Document,
  type DocumentNamed,
  type LinkValue,
  SiteAddresses,
  toEntryRef,
} from '@pain/schema';
import { alertsOn, toAlertView } from './alerts.ts';
import { addAnchors } from './anchors.ts';
import { type AwayPage, findAway } from './away-pages.ts';
import { makeLinksCanonical } from './canonical-links.ts';
import { ContentIndex, compare, latest } from './content-index.ts';
import { digestOf } from './digest.ts';
import { findNextChange } from './in-force.ts';
import { toListRoutes } from './list-pages.ts';
import { type Overviews, toOverviews } from './overviews.ts';
import { findHome, findPagePaths, findTrail, type PagePaths, pageAddresses } from './page-paths.ts';
import { type Redirect, toRedirects } from './redirects.ts';
import { resolveBlocks } from './resolve-block.ts';
import { shownDocuments } from './shown-documents.ts';
import { pagesOnCards, type SitePage, SitePages } from './site-pages.ts';
import { toSiteView } from './site-view.ts';
import { makeFindAddresses } from './target-addresses.ts';
import type { AlertView, LinkView, PageView, ResolvedBlock, Route, SiteView } from './view.ts';

/** The whole site, before rendering. */
export interface Site {
  routes: Route[];
  /** The pages that are made of all others. */
  overviews: Overviews;
  /** What a page that doesn't exist shows around its message. */
  site: SiteView;
  /** The messages on every page, also on one that doesn't exist. */
  alerts: AlertView[];
  redirects: Redirect[];
  /** The published entries whose pages are not there at this time. */
  away: AwayPage[];
  /** When an entry or a consent next begins or ends, as an ISO 8601 instant. */
  nextChangeAt: string | null;
}

/**
 * Turns content into the site. Pure: the same documents at the same instant make the same site, in
 * whatever order they come.
 *
 * @param now the instant that decides which alerts and consents are in force.
 * @param siteUrl the site's own address, for canonical links, and by which redirects may name its pages.
 * @param types all that there are documents of.
 * @throws ContentError that names all documents at fault and the remedies when content cannot make a site.
 */
export function toRoutes(
  documents: readonly Document[],
  now: Date,
  siteUrl: string,
  types: readonly ContentType[] = contentTypes,
): Site {
  const published = new ContentIndex(documents);
  const publishedPages = new SitePages(published, types, now);
  const paths = findPagePaths(published, publishedPages);
  const away = findAway(publishedPages, now);
  const redirects = toRedirects({ index: published, pages: publishedPages, paths, types, away }, siteUrl);
  const addresses = new SiteAddresses({ pages: pageAddresses(paths, types), redirects });
  const find = makeFindAddresses({ index: published, pages: publishedPages, paths, types, now });
  const known = { find, site: addresses, siteUrl };
  const toCanonical = (link: LinkValue) =>
    addressOfTarget(link, known) ?? addresses.canonical(link.url, siteUrl);
  const index = new ContentIndex(makeLinksCanonical(documents, toCanonical, types));
  const pages = new SitePages(index, types, now);
  const site = toSiteView({ index, pages, paths, types }, siteUrl);
  const context = { index, pages, paths, types, site, siteDigest: digestOf(site), now };
  const alerts = alertsOn(null, context);
  const ofEntries = pages.all().map((page) => toRoute(page, context));
  const settledAt = index.settings().publishedAt;
  const lists = toListRoutes({ ...context, settledAt, alerts: alerts.map(toAlertView) });
  const routes = [...ofEntries, ...lists].sort((a, b) => compare(a.path, b.path));
  return {
    routes,
    overviews: toOverviews(routes, { ...context, alerts }),
    site,
    alerts: alerts.map(toAlertView),
    redirects,
    away,
    nextChangeAt: findNextChange(index, types, now)?.toISOString() ?? null,
  };
}

interface RouteContext {
  index: ContentIndex;
  pages: SitePages;
  paths: PagePaths;
  site: SiteView;
  /** Of what stands on every page: taken once rather than for each of them. */
  siteDigest: string;
  now: Date;
}

function toRoute(page: SitePage, context: RouteContext): Route {
  const documents = shownDocuments(page, context);
  const alerts = alertsOn(page, context);
  const related = relatedPages(page, context.pages);
  const blocks = resolveBlocks({ ...context, page, contact: context.site.contact });
  const shownBlocks = blocks.map(({ block }) => block);
  const view = toPageView(page, { ...context, documents, alerts, related, blocks: shownBlocks });
  const shown = new Set<Document>([...documents, ...cardsOf(page, context), ...alerts]);
  return {
    path: view.path,
    entry: toEntryRef(page),
    view,
    blockPaths: blocks.map(({ place }) => blockPath(page, place)),
    documents: [...shown].map(toEntryRef),
    related: related.filter((other) => !shown.has(other.document)).map(toEntryRef),
    digest: digestOf({ ...view, site: context.siteDigest }),
  };
}

/** Facts stand above what is written; a text is written as a whole. */
function blockPath({ definition, document, blocks }: SitePage, place: number): string | null {
  const { content } = definition.route;
  const isZone = definition.fields[content]?.strapi.type === 'dynamiczone';
  const written = Reflect.get(document, content);
  const above = blocks.length - (isZone && Array.isArray(written) ? written.length : 1);
  if (place < above) return null;
  return isZone ? `${content}.${place - above}` : content;
}

function cardsOf(page: SitePage, { pages }: RouteContext): Document[] {
  const cards = page.blocks.flatMap((block) =>
    block.block === 'page-cards' ? pagesOnCards(block, page, pages) : [],
  );
  return cards.map(({ document }) => document);
}

interface PageContext extends RouteContext {
  documents: readonly Document[];
  alerts: readonly DocumentNamed<'alert'>[];
  related: readonly SitePage[];
  blocks: readonly ResolvedBlock[];
}

function toPageView(page: SitePage, context: PageContext): PageView {
  const { paths, site, documents, alerts, related, blocks } = context;
  return {
    path: paths.get(page.id) ?? '/',
    title: page.title,
    summary: page.summary,
    sharing: toSharing(page),
    breadcrumbs: toBreadcrumbs(page, context),
    ...addAnchors(blocks),
    related: related.map((other) => toLink(other, paths)),
    review: page.review,
    lastModified: latest(documents.map(({ publishedAt }) => publishedAt)),
    alerts: alerts.map(toAlertView),
    site,
  };
}

function toSharing({ title, summary, sharing }: SitePage): PageView['sharing'] {
  return {
    title: sharing?.title ?? title,
    description: sharing?.description ?? summary,
    image: sharing?.image ?? null,
    hidden: sharing?.hidden ?? false,
  };
}

function toBreadcrumbs(page: SitePage, { index, pages, paths }: RouteContext): PageView['breadcrumbs'] {
  const home = findHome(index, pages);
  if (page.id === home.id) return [];
  const { base, list } = page.definition.route;
  const above = findTrail(page, home, pages).slice(0, -1);
  const listing = list ? [{ text: list.title, href: base }] : [];
  return [{ text: 'Home', href: '/' }, ...listing, ...above.map((page) => toLink(page, paths))];
}

function toLink({ id, title }: SitePage, paths: PagePaths): LinkView {
  return { text: title, href: paths.get(id) ?? '/' };
}
