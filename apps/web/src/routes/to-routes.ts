import { relatedPages } from '@pain/checks/site';
import { type Document, type DocumentNamed, SiteAddresses, toEntryRef } from '@pain/schema';
import { alertsOn, toAlertView } from './alerts.ts';
import { addAnchors } from './anchors.ts';
import { makeLinksCanonical } from './canonical-links.ts';
import { ContentIndex, compare, latest } from './content-index.ts';
import { digestOf } from './digest.ts';
import { findNextChange } from './in-force.ts';
import { pagesOnCards, publishedPages } from './named-pages.ts';
import { type Overviews, toOverviews } from './overviews.ts';
import { findHome, findPagePaths, findTrail, type PagePaths, pageAddresses } from './page-paths.ts';
import { type Redirect, toRedirects } from './redirects.ts';
import { resolveBlocks } from './resolve-block.ts';
import { shownDocuments } from './shown-documents.ts';
import { toSiteView } from './site-view.ts';
import type { AlertView, LinkView, PageView, Route, SiteView } from './view.ts';

type Page = DocumentNamed<'page'>;

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
  /** When an alert or a consent next begins or ends, as an ISO 8601 instant. */
  nextChangeAt: string | null;
}

/**
 * Turns content into the site. Pure: the same documents at the same instant make the same site, in whatever order
 * they come.
 *
 * @param now the instant that decides which alerts and consents are in force.
 * @param siteUrl the site's own address, for canonical links, and by which redirects may name its pages.
 * @throws ContentError that names all documents at fault and the remedies when content cannot make a site.
 */
export function toRoutes(documents: readonly Document[], now: Date, siteUrl: string): Site {
  const published = new ContentIndex(documents);
  const paths = findPagePaths(published);
  const redirects = toRedirects(published, paths, siteUrl);
  const addresses = new SiteAddresses({ pages: pageAddresses(paths), redirects });
  const index = new ContentIndex(makeLinksCanonical(documents, (link) => addresses.canonical(link, siteUrl)));
  const site = toSiteView(index, paths, siteUrl);
  const siteDigest = digestOf(site);
  const context = { index, paths, site, siteDigest, now };
  const pages = index.all('page').map((page) => toRoute(page, context));
  const routes = pages.sort((a, b) => compare(a.path, b.path));
  const alerts = alertsOn(null, context);
  const nextChange = findNextChange(index.all('testimonial'), index.all('alert'), now);
  return {
    routes,
    overviews: toOverviews(routes, { ...context, alerts }),
    site,
    alerts: alerts.map(toAlertView),
    redirects,
    nextChangeAt: nextChange?.toISOString() ?? null,
  };
}

interface RouteContext {
  index: ContentIndex;
  paths: PagePaths;
  site: SiteView;
  /** Of what stands on every page: taken once rather than for each of them. */
  siteDigest: string;
  now: Date;
}

function toRoute(page: Page, context: RouteContext): Route {
  const documents = shownDocuments(page, context);
  const alerts = alertsOn(page, context);
  const related = relatedPages(page, publishedPages(context.index));
  const view = toPageView(page, { ...context, documents, alerts, related });
  const shown = new Set([...documents, ...cardsOf(page, context), ...alerts]);
  return {
    path: view.path,
    entry: toEntryRef(page),
    view,
    documents: [...shown].map(toEntryRef),
    related: related.filter((other) => !shown.has(other)).map(toEntryRef),
    digest: digestOf({ ...view, site: context.siteDigest }),
  };
}

function cardsOf(page: Page, { index }: RouteContext): Page[] {
  return page.blocks.flatMap((block) =>
    block.block === 'page-cards' ? pagesOnCards(block, page, index) : [],
  );
}

interface PageContext extends RouteContext {
  documents: readonly Document[];
  alerts: readonly DocumentNamed<'alert'>[];
  related: readonly Page[];
}

function toPageView(page: Page, context: PageContext): PageView {
  const { index, paths, site, now, documents, alerts, related } = context;
  const resolved = resolveBlocks({ index, paths, page, now, contact: site.contact });
  return {
    path: paths.get(page.id) ?? '/',
    title: page.title,
    summary: page.summary,
    sharing: toSharing(page),
    breadcrumbs: toBreadcrumbs(page, index, paths),
    ...addAnchors(resolved),
    related: related.map((other) => toLink(other, paths)),
    review: page.review,
    lastModified: latest(documents.map(({ publishedAt }) => publishedAt)),
    alerts: alerts.map(toAlertView),
    site,
  };
}

function toSharing({ title, summary, sharing }: Page): PageView['sharing'] {
  return {
    title: sharing?.title ?? title,
    description: sharing?.description ?? summary,
    image: sharing?.image ?? null,
    hidden: sharing?.hidden ?? false,
  };
}

function toBreadcrumbs(page: Page, index: ContentIndex, paths: PagePaths): PageView['breadcrumbs'] {
  const home = findHome(index);
  if (page.id === home.id) return [];
  const above = findTrail(page, home, index).slice(0, -1);
  return [{ text: 'Home', href: '/' }, ...above.map((page) => toLink(page, paths))];
}

function toLink({ id, title }: Page, paths: PagePaths): LinkView {
  return { text: title, href: paths.get(id) ?? '/' };
}
