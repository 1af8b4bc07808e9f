import { pagesInMenu, sortByOrder } from '@pain/checks/site';
import type { ContentType, DocumentNamed } from '@pain/schema';
import type { ContentIndex } from './content-index.ts';
import { madeLists, type PagePaths } from './page-paths.ts';
import { followable, resolveLink } from './resolve-block.ts';
import type { SitePages } from './site-pages.ts';
import type { ContactView, LinkOrWords, LinkView, SiteView } from './view.ts';

/** What the frame around every page is made of. */
interface FrameContext {
  index: ContentIndex;
  pages: SitePages;
  paths: PagePaths;
  types: readonly ContentType[];
}

/**
 * What stands around the content of every page.
 *
 * @param siteUrl the site's own address.
 * @throws ContentError when there are no site settings.
 */
export function toSiteView(context: FrameContext, siteUrl: string): SiteView {
  const { index, paths } = context;
  const settings = index.settings();
  return {
    home: new URL('/', siteUrl).href,
    serviceName: settings.serviceName,
    organisation: settings.organisation,
    nhsLogo: settings.nhsLogo,
    navigation: toNavigation(context),
    departments: sortByOrder(index.all('department'), ({ name }) => name).map(toDepartmentLink),
    footerLinks: settings.footerLinks.map((link) => resolveLink(link, paths)).filter((link) => link !== null),
    feedback: toFeedback(settings, context),
    contact: toContactView(settings),
    footerText: settings.footerText,
    webmaster: { name: settings.webmasterName, email: settings.webmasterEmail },
    emergencyAdvice: settings.emergencyAdvice,
  };
}

function toContactView({
  phone,
  email,
  postalAddress,
  openingTimes,
}: DocumentNamed<'site-setting'>): ContactView {
  return { phone, email, postalAddress, openingTimes };
}

function toFeedback(
  { feedbackPage }: DocumentNamed<'site-setting'>,
  { pages, paths }: FrameContext,
): LinkView | null {
  const page = feedbackPage && pages.find(feedbackPage.id);
  return page && { text: page.title, href: paths.get(page.id) ?? '/' };
}

function toNavigation({ pages, paths, types }: FrameContext): LinkView[] {
  const own = pages.all().map(({ id, title, menuLabel, menuPlace }) => {
    return { id, title, menuPlace, text: menuLabel ?? title, href: paths.get(id) ?? '/' };
  });
  const lists = madeLists(paths, types).map(({ name, route: { base, list } }) => {
    return { id: name, title: list.title, menuPlace: list.place ?? null, text: list.title, href: base };
  });
  return pagesInMenu([...own, ...lists]).map(({ text, href }) => ({ text, href }));
}

function toDepartmentLink({ name, address }: DocumentNamed<'department'>): LinkOrWords {
  return { text: name, href: followable(address) };
}
