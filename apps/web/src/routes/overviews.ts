import { firstLetterOf, pagesInBooklet } from '@pain/checks/site';
import { compareWords, type DocumentNamed, type EntryRef, OVERVIEW_PATHS, toEntryRef } from '@pain/schema';
import { toAlertView } from './alerts.ts';
import { type ContentIndex, compare, latest } from './content-index.ts';
import { digestOf } from './digest.ts';
import type { PagePaths } from './page-paths.ts';
import type { SitePages } from './site-pages.ts';
import type { LinkView, PageView, Route, SiteView } from './view.ts';

/** A page that the site makes of all others. */
export interface OverviewPage {
  kind: keyof typeof OVERVIEW_PATHS;
  path: string;
  title: string;
  summary: string;
  /** Whether search engines are asked not to list it. */
  hidden: boolean;
  /** Changes exactly when what the page shows changes. */
  digest: string;
}

/** The pages of one first letter. */
export interface Letter {
  letter: string;
  pages: LinkView[];
}

/** What the pages show that are made of all others. */
export interface Overviews {
  pages: OverviewPage[];
  letters: Letter[];
  /** The pages that can be printed in one go, in reading order. */
  booklet: PageView[];
  /** The latest change of any page, as an ISO 8601 instant. */
  lastModified: string;
  /** Above each of them. */
  alerts: EntryRef[];
}

/** What the pages that are made of all others know beside these. */
interface OverviewContext {
  index: ContentIndex;
  pages: SitePages;
  paths: PagePaths;
  site: SiteView;
  /** Those on every page. */
  alerts: readonly DocumentNamed<'alert'>[];
}

/** Gathers what search, A to Z and booklet show. */
export function toOverviews(routes: readonly Route[], context: OverviewContext): Overviews {
  const { site, alerts } = context;
  const letters = toLetters(routes);
  const booklet = toBooklet(routes, context);
  const around = [site, alerts.map(toAlertView)];
  const pages: OverviewPage[] = [
    describe('search', 'Search', `Search the pages of the ${site.serviceName}.`, [letters, ...around]),
    describe('a-to-z', 'A to Z of pages', `All pages of the ${site.serviceName}.`, [letters, ...around]),
    describe(
      'booklet',
      'Booklet',
      `The ${site.serviceName} on paper: all that matters, to print in one go.`,
      [booklet, ...around],
    ),
  ];
  return {
    pages,
    letters,
    booklet,
    lastModified: latest(routes.map(({ view }) => view.lastModified)),
    alerts: alerts.map(toEntryRef),
  };
}

function describe(kind: OverviewPage['kind'], title: string, summary: string, shown: unknown): OverviewPage {
  const path = OVERVIEW_PATHS[kind];
  // The booklet repeats the pages that it is made of, and search shows nothing on its own.
  return { kind, path, title, summary, hidden: kind !== 'a-to-z', digest: digestOf([title, summary, shown]) };
}

function toLetters(routes: readonly Route[]): Letter[] {
  const letters = new Map<string, LinkView[]>();
  for (const { view, path } of routes) {
    const letter = firstLetterOf(view.title);
    const pages = letters.get(letter) ?? [];
    pages.push({ text: view.title, href: path });
    letters.set(letter, pages);
  }
  return [...letters]
    .sort(([a], [b]) => compareWords(a, b))
    .map(([letter, pages]) => ({
      letter,
      pages: pages.sort((a, b) => compareWords(a.text, b.text) || compare(a.href, b.href)),
    }));
}

function toBooklet(routes: readonly Route[], { index, pages, paths }: OverviewContext): PageView[] {
  const byPath = new Map(routes.map(({ path, view }) => [path, view]));
  return pagesInBooklet(index.settings(), pages)
    .map(({ id }) => byPath.get(paths.get(id) ?? ''))
    .filter((view) => view !== undefined);
}
