import { OVERVIEW_PATHS } from '@pain/schema';
import { renderNhs } from '../nhs/render.ts';
import type { SiteView } from '../routes/view.ts';

/** The NHS header's template always draws the NHS logo, which only parts of the NHS may show. */
const LOGO = /<svg class="nhsuk-header__logo"[\s\S]*?<\/svg>\s*/;

/** As much of the site as its header shows. */
type HeaderView = Pick<SiteView, 'serviceName' | 'organisation' | 'nhsLogo' | 'navigation'>;

/** The header with service, organisation and navigation, of which the section that a page is in is marked. */
export function renderHeader(
  { serviceName, organisation, nhsLogo, navigation }: HeaderView,
  path: string,
): string {
  const html = renderNhs('header', {
    service: { text: serviceName, href: '/' },
    organisation: { name: organisation },
    logo: { ariaLabel: `${organisation} ${serviceName} homepage` },
    search: {
      action: OVERVIEW_PATHS.search,
      label: { visuallyHiddenText: 'Search this website' },
    },
    navigation: {
      items: navigation.map(({ text, href }) => ({
        text,
        href,
        current: href === path,
        active: href !== '/' && path.startsWith(href),
      })),
    },
  });
  return nhsLogo ? html : html.replace(LOGO, '');
}
