import { type DocumentNamed, type EntryRef, keyOf } from '@pain/schema';
import { pointersIn } from '../manifest/pointers.ts';
import type { ContentIndex } from './content-index.ts';
import { isCurrent } from './in-force.ts';
import type { AlertView } from './view.ts';

type Alert = DocumentNamed<'alert'>;

/** The most severe first. */
const SEVERITIES = ['urgent', 'warning', 'information'] as const;

/**
 * The alerts in force on a page, the most severe first; null for a page that no editor made, which
 * has those of every page.
 */
export function alertsOn(page: EntryRef | null, { index, now }: { index: ContentIndex; now: Date }): Alert[] {
  return index
    .all('alert')
    .filter((alert) => isCurrent(alert, now))
    .filter((alert) => alert.where === 'everywhere' || (page !== null && isChosen(page, alert)))
    .sort((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity));
}

/** In whichever field: each type of page has one of its own. */
function isChosen(page: EntryRef, alert: Alert): boolean {
  return pointersIn(alert).includes(keyOf(page));
}

/** What a page shows of an alert. */
export function toAlertView({ heading, message, severity }: Alert): AlertView {
  return { heading, message, severity };
}
