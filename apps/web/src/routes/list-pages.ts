import { type ContentType, compareWords, type ListedType, type PageList, toEntryRef } from '@pain/schema';
import { compare, latest } from './content-index.ts';
import { digestOf } from './digest.ts';
import { madeLists, type PagePaths } from './page-paths.ts';
import type { SitePage, SitePages } from './site-pages.ts';
import type { AlertView, BlockView, PageView, Route, SiteView } from './view.ts';

/** What the pages are made of that list those of a type. */
interface ListContext {
  types: readonly ContentType[];
  pages: SitePages;
  paths: PagePaths;
  site: SiteView;
  siteDigest: string;
  /** When the settings were published: what an empty list shows last changed no later. */
  settledAt: string;
  /** Those on every page. */
  alerts: AlertView[];
}

/**
 * The pages that list those of each type that has such a page. It is there also while it lists
 * nothing: links lead to it.
 */
export function toListRoutes(context: ListContext): Route[] {
  return madeLists(context.paths, context.types).map((type) => toListRoute(type, context));
}

function toListRoute(type: ListedType, context: ListContext): Route {
  const listed = pagesOf(type, context.pages);
  const view = toListView(type, listed, context);
  return {
    path: view.path,
    entry: null,
    view,
    blockPaths: [null],
    documents: listed.map(toEntryRef),
    related: [],
    digest: digestOf({ ...view, site: context.siteDigest }),
  };
}

function pagesOf({ name, route }: ListedType, pages: SitePages): SitePage[] {
  const { by, order } = route.list.sort;
  const all = pages.all().filter(({ type }) => type === name);
  return all.sort((a, b) => compareBy(by, order, a, b) || compareWords(a.title, b.title));
}

const TEXTS: ReadonlySet<string> = new Set(['string', 'text']);

/** What has nothing in the field comes last, in whichever direction. */
function compareBy(by: string, order: PageList['sort']['order'], one: SitePage, other: SitePage): number {
  const [a, b] = [one, other].map(({ document }) => Reflect.get(document, by) ?? null);
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  const isText = TEXTS.has(one.definition.fields[by]?.strapi.type ?? '');
  const compared = typeof a === 'number' ? a - b : (isText ? compareWords : compare)(a, b);
  return order === 'ascending' ? compared : -compared;
}

function toListView({ route }: ListedType, listed: readonly SitePage[], context: ListContext): PageView {
  const { title, summary, empty } = route.list;
  return {
    path: route.base,
    title,
    summary,
    sharing: { title, description: summary, image: null, hidden: false },
    breadcrumbs: [{ text: 'Home', href: '/' }],
    contents: [],
    related: [],
    blocks: [listed.length > 0 ? toCards(listed, context) : say(empty)],
    review: null,
    lastModified: latest(listed.map(({ publishedAt }) => publishedAt)) || context.settledAt,
    alerts: context.alerts,
    site: context.site,
  };
}

function toCards(listed: readonly SitePage[], { paths }: ListContext): BlockView {
  const cards = listed.map(({ id, title, summary }) => ({ title, summary, href: paths.get(id) ?? '/' }));
  return { block: 'page-cards', heading: null, anchor: null, cards };
}

function say(text: string): BlockView {
  return { block: 'text', anchor: null, body: [{ type: 'paragraph', children: [{ type: 'text', text }] }] };
}
