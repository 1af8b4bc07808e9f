import { standingOf } from '@pain/checks';
import { alert, dayInBritain, testimonial } from '@pain/schema';
import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { consentShape, isShown } from '../consent/is-shown';
import { uidOf } from '../content-types';
import { editViewPath } from '../editing/edit-view-path';
import { addDays, describeDistance } from '../review/due';
import { describeInstant } from '../scheduling/describe-instant';
import type { Finder } from './asker';
import type { Task } from './shapes';

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

const version = z.looseObject({
  documentId: z.string(),
  title: z.string().nullable(),
  consent: consentShape.nullish(),
});
type Version = z.infer<typeof version>;

/**
 * Published testimonials whose consent ends within two months or has ended, and those of which the draft alone says that
 * it was withdrawn or has ended: no draft takes anything off the website.
 */
export const findEndingConsents: Finder = async (strapi, { now, mayRead }) => {
  if (!mayRead(testimonial)) return [];
  const today = dayInBritain(now);
  const isOver = { $or: [{ withdrawnOn: { $lte: today } }, { expiresOn: { $lte: today } }] };
  const drafts = await readVersions(strapi, { publishedAt: null, consent: isOver });
  const over = new Map(drafts.map((draft) => [draft.documentId, draft.consent]));
  const isEnding = { expiresOn: { $lte: addDays(today, CONSENT_DAYS) }, withdrawnOn: null };
  const published = await readVersions(strapi, {
    publishedAt: { $notNull: true },
    $or: [{ consent: isEnding }, { documentId: { $in: [...over.keys()] } }],
  });
  return published.flatMap((entry) => {
    const told = describeDraft(over.get(entry.documentId), entry, now) ?? describeEnd(entry, today);
    return told ? [toTask(entry, told)] : [];
  });
};

async function readVersions(strapi: Core.Strapi, where: object): Promise<Version[]> {
  const rows = await strapi.db.query(uidOf(testimonial)).findMany({ where, populate: ['consent'] });
  return z.array(version).parse(rows);
}

interface End {
  text: string;
  isUrgent: boolean;
}

/** What the draft says and the website does not follow; null when there is nothing of it. */
function describeDraft(consent: Version['consent'], published: Version, now: Date): End | null {
  if (!consent) return null;
  const isStill = isShown(published, now);
  if (standingOf(consent, now) === 'withdrawn') {
    const still = isStill ? 'still on the website' : 'not taken down yet';
    return { text: `Consent withdrawn, and it is ${still}: click “Withdraw consent”`, isUrgent: true };
  }
  if (!isStill) return null;
  const text =
    'Consent has ended in the draft, and it is still on the website: unpublish it, or correct the date';
  return { text, isUrgent: true };
}

function describeEnd({ consent }: Version, today: string): End | null {
  const day = consent?.expiresOn;
  if (!day) return null;
  const when = describeDistance(day, today);
  return day <= today
    ? { text: `Consent ended ${when}, so it is not shown`, isUrgent: true }
    : { text: `Consent ends ${when}`, isUrgent: false };
}

function toTask({ documentId, title }: Version, { text, isUrgent }: End): Task {
  const path = editViewPath(testimonial, documentId);
  return {
    kind: 'consent',
    title: title ?? 'Untitled',
    text: `Testimonial · ${text}`,
    path,
    isUrgent,
    isMine: false,
  };
}
