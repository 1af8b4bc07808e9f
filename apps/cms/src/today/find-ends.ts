import { alert, dayInBritain, testimonial } from '@pain/schema';
import { z } from 'zod';
import { uidOf } from '../content-types';
import { editViewPath } from '../editing/edit-view-path';
import { addDays, describeDistance } from '../review/due';
import { describeInstant } from '../scheduling/describe-instant';
import type { Finder } from './asker';

/** For how many days ahead an end is told. */
const ALERT_DAYS = 2;
const CONSENT_DAYS = 60;

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
    path: editViewPath(alert, ends.parse(row).documentId),
    isUrgent: false,
    isMine: false,
  }));
};

const consents = z.object({
  documentId: z.string(),
  title: z.string(),
  consent: z.object({ expiresOn: z.string() }),
});

/** Published testimonials whose consent ends within two months, or has ended. */
export const findEndingConsents: Finder = async (strapi, { now, mayRead }) => {
  if (!mayRead(testimonial)) return [];
  const today = dayInBritain(now);
  const expiresOn = { $lte: addDays(today, CONSENT_DAYS) };
  const where = { publishedAt: { $notNull: true }, consent: { expiresOn, withdrawnOn: null } };
  const rows = await strapi.db.query(uidOf(testimonial)).findMany({ where, populate: ['consent'] });
  return z
    .array(consents)
    .parse(rows)
    .map(({ documentId, title, consent }) => {
      const isOver = consent.expiresOn <= today;
      const when = describeDistance(consent.expiresOn, today);
      return {
        kind: 'consent',
        title,
        text: `Testimonial · Consent ${isOver ? 'ended' : 'ends'} ${when}${isOver ? ', so it is not shown' : ''}`,
        path: editViewPath(testimonial, documentId),
        isUrgent: isOver,
        isMine: false,
      };
    });
};
