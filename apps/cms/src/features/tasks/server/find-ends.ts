import { alert, showTitle, testimonial } from '@pain/schema';
import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { consentShape } from '../../../kernel/consent/is-shown';
import { editViewPath, refOf, uidOf } from '../../../kernel/content-types';
import { describeInstant } from '../../../kernel/dates/describe-instant';
import type { Task } from '../shapes';
import type { Finder } from './asker';
import { type ConsentTrouble, describeConsent } from './describe-consent';

/** How many days ahead the end of an alert is shown. */
const ALERT_DAYS = 2;

const ends = z.object({ documentId: z.string(), until: z.string().nullish() });

/** Alerts that go by themselves in a day or two. */
export const findEndingAlerts: Finder = async (strapi, { now, mayRead }) => {
  if (!mayRead(alert)) return [];
  const until = { $gt: now, $lte: new Date(now.getTime() + ALERT_DAYS * 86_400_000) };
  const where = { publishedAt: { $notNull: true }, until };
  const select = ['documentId', 'heading', 'until'];
  const rows = await strapi.db.query(uidOf(alert)).findMany({ select, where, orderBy: { until: 'asc' } });
  return rows.map((row: Record<string, unknown>) => ({
    kind: 'alert',
    title: String(row.heading),
    text: `Alert · Goes from the website on ${describeInstant(ends.parse(row).until ?? '')}`,
    path: editViewPath(refOf(alert, ends.parse(row).documentId)),
    isUrgent: false,
    isMine: false,
  }));
};

const version = z.object({
  documentId: z.string(),
  title: z.string().nullable(),
  example: z.boolean().nullish(),
  consent: consentShape.nullish(),
});
type Version = z.infer<typeof version>;

/**
 * Published testimonials whose consent ends within two months or has ended, and those whose draft has no consent in force
 * any more: no draft takes anything off the website.
 */
export const findEndingConsents: Finder = async (strapi, { now, mayRead }) => {
  if (!mayRead(testimonial)) return [];
  const published = await readVersions(strapi, { publishedAt: { $notNull: true } });
  const drafts = await readVersions(strapi, { publishedAt: null });
  const consents = new Map(drafts.map(({ documentId, consent }) => [documentId, consent ?? null]));
  return published.flatMap((entry) => {
    const told = describeConsent(consents.get(entry.documentId) ?? null, entry, now);
    return told ? [toTask(entry, told)] : [];
  });
};

async function readVersions(strapi: Core.Strapi, where: object): Promise<Version[]> {
  const select = ['documentId', 'title', 'example'];
  const query = strapi.db.query(uidOf(testimonial));
  return z.array(version).parse(await query.findMany({ select, where, populate: ['consent'] }));
}

function toTask({ documentId, title }: Version, { text, isUrgent }: ConsentTrouble): Task {
  const path = editViewPath(refOf(testimonial, documentId));
  return {
    kind: 'consent',
    title: showTitle(title),
    text: `Testimonial · ${text}`,
    path,
    isUrgent,
    isMine: false,
  };
}
