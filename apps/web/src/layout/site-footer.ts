import { OVERVIEW_PATHS } from '@pain/schema';
import { escapeHtml, renderNhs } from '../nhs/render.ts';
import { linesToHtml, spellEmail } from '../rich-text/text-to-html.ts';
import type { LinkOrWords, LinkView, SiteView } from '../routes/view.ts';

const FIND: readonly LinkView[] = [
  { text: 'A to Z of pages', href: OVERVIEW_PATHS['a-to-z'] },
  { text: 'Booklet to print', href: OVERVIEW_PATHS.booklet },
  { text: 'Search', href: OVERVIEW_PATHS.search },
];

/** The footer: departments, support links and who answers for the site. */
export function renderFooter(site: SiteView): string {
  return renderNhs('footer', {
    navigation: [
      { heading: { text: 'Find a page' }, items: [...FIND] },
      ...toColumn('Departments', site.departments),
      ...toColumn('About this site', site.footerLinks),
    ],
    meta: { html: renderMeta(site) },
    copyright: { text: `© ${site.organisation}` },
  });
}

function toColumn(heading: string, entries: readonly LinkOrWords[]) {
  if (entries.length === 0) return [];
  const links = entries.flatMap(({ text, href }) => (href === null ? [] : [{ text, href }]));
  const words = entries.filter(({ href }) => href === null);
  const html = words.map(({ text }) => `<p class="nhsuk-body-s">${escapeHtml(text)}</p>`).join('\n');
  return [
    { heading: { text: heading }, html: html || undefined, items: links.length > 0 ? links : undefined },
  ];
}

function renderMeta({ footerText, webmaster }: SiteView): string {
  const parts = [
    footerText && linesToHtml(footerText),
    webmaster.name && `Webmaster: ${escapeHtml(webmaster.name)}`,
    webmaster.email && `Email the webmaster: ${escapeHtml(spellEmail(webmaster.email))}`,
  ];
  return parts.map((part) => (part ? `<p class="nhsuk-body-s">${part}</p>` : '')).join('\n');
}
