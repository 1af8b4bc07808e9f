import { type ContentType, contentTypes, type Span, showTitle, testimonial } from '@pain/schema';
import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { consentShape } from '../../../kernel/consent/is-shown';
import { DRAFT, editViewPath, PUBLISHED, refOf, uidOf } from '../../../kernel/content-types';
import { describeInstant } from '../../../kernel/dates/describe-instant';
import type { Task } from '../shapes';
import type { Finder } from './asker';
import { type ConsentTrouble, describeConsent } from './describe-consent';

/** How many days ahead an end is shown. */
const DAYS_AHEAD = 2;

/** Entries that go by themselves in a day or two, such as alerts. */
export const findEnding: Finder = async (strapi, { now, mayRead }) => {
  const tasks: Task[] = [];
  for (const type of contentTypes.filter(mayRead))
    if (type.shown) tasks.push(...(await findEndingOf(strapi, type, type.shown, now)));
  return tasks;
};

async function findEndingOf(
  strapi: Core.Strapi,
  type: ContentType,
  { until }: Span,
  now: Date,
): Promise<Task[]> {
  const end = { $gt: now, $lte: new Date(now.getTime() + DAYS_AHEAD * 86_400_000) };
  const rows: Record<string, string | null>[] = await strapi.db.query(uidOf(type)).findMany({
    select: ['documentId', type.title, until],
    where: { ...PUBLISHED, [until]: end },
    orderBy: { [until]: 'asc' },
  });
  return rows.map((row) => ({
    kind: 'ending',
    title: showTitle(row[type.title]),
    text: `${type.label} · Goes from the website on ${describeInstant(row[until] ?? '')}`,
    path: editViewPath(refOf(type, row.documentId ?? '')),
    isUrgent: false,
    isMine: false,
  }));
}

const version = z.object({
  documentId: z.string(),
  title: z.string().nullable(),
  example: z.boolean().nullish(),
  consent: consentShape.nullish(),
});
type Version = z.infer<typeof version>;

/**
 * Published testimonials whose consent ends within two months or has ended, and those whose draft has no
 * consent in force any more: no draft takes anything off the website.
 */
export const findEndingConsents: Finder = async (strapi, { now, mayRead }) => {
  if (!mayRead(testimonial)) return [];
  const published = await readVersions(strapi, PUBLISHED);
  const drafts = await readVersions(strapi, DRAFT);
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
