import {
  type ContentType,
  type EntryRef,
  findBackward,
  type Span,
  schedule,
  scheduleSpans,
} from '@pain/schema';
import type { Core } from '@strapi/strapi';
import { contentTypeOf, DRAFT, uidOf } from '../../../../kernel/content-types';
import { fieldError } from '../../../../kernel/errors/field-error';

type Data = Record<string, unknown>;

/**
 * Refuses a plan that would end before it begins, or by which nobody would see an entry that has
 * times of its own, such as an alert. One half may have been saved before: what counts is what is
 * planned once this is saved.
 *
 * @param entry with an empty id while it does not exist yet.
 * @throws a field error of all that are wrong.
 */
export async function refuseBackward(strapi: Core.Strapi, entry: EntryRef, data: Data = {}): Promise<void> {
  const type = contentTypeOf(entry);
  const spans = spansOf(type);
  const names = [...new Set(spans.flatMap(({ from, until }) => [from, until]))];
  if (!names.some((name) => name in data)) return;
  const saved = entry.id === '' ? null : await readTimes(strapi, entry, names);
  const faults = findBackward({ ...type.fields, ...schedule }, spans, { ...saved, ...data });
  if (!faults[0]) return;
  const placed = faults.map(({ field, message }) => ({ path: [field], message }));
  throw fieldError(`It was not saved. ${faults[0].message}`, 'BackwardPlan', placed);
}

/** Its own times alone are no plan: they are checked before publishing. */
function spansOf({ spans = [] }: ContentType): Span[] {
  return [
    ...scheduleSpans,
    ...scheduleSpans.flatMap((plan) =>
      spans.flatMap(({ from, until }) => [
        { from: plan.from, until },
        { from, until: plan.until },
      ]),
    ),
  ];
}

async function readTimes(strapi: Core.Strapi, entry: EntryRef, select: string[]): Promise<Data | null> {
  return strapi.db.query(uidOf(entry)).findOne({ select, where: { documentId: entry.id, ...DRAFT } });
}
