import { escapeHtml, renderNhs } from '../nhs/render.ts';
import { linesToHtml } from '../rich-text/lines-to-html.ts';
import { spellEmail } from '../rich-text/spell-email.ts';
import type { SiteView } from '../routes/view.ts';

/** The footer: departments, support links and who answers for the site. */
export function renderFooter(site: SiteView): string {
  return renderNhs('footer', {
    navigation: [
      ...(site.departments.length > 0 ? [{ heading: { text: 'Departments' }, items: site.departments }] : []),
      ...(site.footerLinks.length > 0
        ? [{ heading: { text: 'About this site' }, items: site.footerLinks }]
        : []),
    ],
    meta: { html: renderMeta(site) },
    copyright: { text: `© ${site.organisation}` },
  });
}

function renderMeta({ footerText, webmaster }: SiteView): string {
  const parts = [
    footerText && linesToHtml(footerText),
    webmaster.name && `Webmaster: ${escapeHtml(webmaster.name)}`,
    webmaster.email && `Email the webmaster: ${escapeHtml(spellEmail(webmaster.email))}`,
  ];
  return parts.map((part) => (part ? `<p class="nhsuk-body-s">${part}</p>` : '')).join('\n');
}
