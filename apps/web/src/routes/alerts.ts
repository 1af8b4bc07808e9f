import type { DocumentNamed } from '@pain/schema';
import type { ContentIndex } from './content-index.ts';
import { isCurrent } from './in-force.ts';
import type { AlertView } from './view.ts';

type Alert = DocumentNamed<'alert'>;

/** The most severe first. */
const SEVERITIES = ['urgent', 'warning', 'information'] as const;

/** The alerts in force on a page, the most severe first; null for a page that no editor made, which has those of every page. */
export function alertsOn(
  page: DocumentNamed<'page'> | null,
  { index, now }: { index: ContentIndex; now: Date },
): Alert[] {
  return index
    .all('alert')
    .filter((alert) => isCurrent(alert, now))
    .filter(({ where, pages }) => where === 'everywhere' || pages.some(({ id }) => id === page?.id))
    .sort((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity));
}

/** What a page shows of an alert. */
export function toAlertView({ heading, message, severity }: Alert): AlertView {
  return { heading, message, severity };
}
