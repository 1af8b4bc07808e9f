import { pagesInMenu, sortByOrder } from '@pain/checks/site';
import type { DocumentNamed } from '@pain/schema';
import type { ContentIndex } from './content-index.ts';
import type { PagePaths } from './page-paths.ts';
import { followable, resolveLink } from './resolve-block.ts';
import type { ContactView, LinkOrWords, LinkView, SiteView } from './view.ts';

/**
 * What stands around the content of every page.
 *
 * @param siteUrl the site's own address.
 * @throws ContentError when there are no site settings.
 */
export function toSiteView(index: ContentIndex, paths: PagePaths, siteUrl: string): SiteView {
  const settings = index.settings();
  return {
    home: new URL('/', siteUrl).href,
    serviceName: settings.serviceName,
    organisation: settings.organisation,
    nhsLogo: settings.nhsLogo,
    navigation: toNavigation(index, paths),
    departments: sortByOrder(index.all('department'), ({ name }) => name).map(toDepartmentLink),
    footerLinks: settings.footerLinks.map((link) => resolveLink(link, paths)).filter((link) => link !== null),
    feedback: toFeedback(settings, index, paths),
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
  index: ContentIndex,
  paths: PagePaths,
): LinkView | null {
  const page = index.find(feedbackPage);
  return page && { text: page.title, href: paths.get(page.id) ?? '/' };
}

function toNavigation(index: ContentIndex, paths: PagePaths): LinkView[] {
  return pagesInMenu(index.all('page')).map(({ id, title, navigationLabel }) => ({
    text: navigationLabel ?? title,
    href: paths.get(id) ?? '/',
  }));
}

function toDepartmentLink({ name, address }: DocumentNamed<'department'>): LinkOrWords {
  return { text: name, href: followable(address) };
}
