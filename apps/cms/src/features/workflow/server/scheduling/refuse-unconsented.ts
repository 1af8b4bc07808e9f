import { type ConsentStanding, standingOf } from '@pain/checks/consent';
import { type EntryRef, isRecord, schedule, writeDay } from '@pain/schema';
import type { Core } from '@strapi/strapi';
import { hasConsent } from '../../../../kernel/consent/is-withdrawn';
import { contentTypeOf } from '../../../../kernel/content-types';
import { fieldError } from '../../../../kernel/errors/field-error';
import { readSnapshot } from '../../../../kernel/snapshots/snapshot';

type Data = Record<string, unknown>;
type Dates = Parameters<typeof standingOf>[0];

/** What decides whether a consent is in force when its entry is published. */
const DECIDE = ['publishAt', 'consent', 'example'];

/**
 * Refuses to plan the publishing of an entry for a time at which its consent is not in force: it would not be
 * published then. A consent that is not filled in yet is looked for at that time only. One half may have been
 * saved before: what counts is what is planned once this is saved.
 *
 * @param entry with an empty id while it does not exist yet.
 * @throws a field error of the plan.
 */
export async function refuseUnconsented(
  strapi: Core.Strapi,
  entry: EntryRef,
  data: Data = {},
): Promise<void> {
  if (!hasConsent(contentTypeOf(entry)) || !DECIDE.some((name) => name in data)) return;
  const saved = entry.id === '' ? null : await readSnapshot(strapi, entry, 'draft');
  const fault = findUnconsented({ ...saved, ...data, consent: joinConsent(saved?.consent, data) });
  if (fault === null) return;
  throw fieldError(`It was not saved. ${fault}`, 'UnconsentedPlan', [
    { path: ['publishAt'], message: fault },
  ]);
}

/**
 * Why an entry will have no consent in force when it is planned to be published, with what to do; null when
 * it will, or nothing is planned.
 */
export function findUnconsented({ publishAt, example, consent }: Data): string | null {
  if (typeof publishAt !== 'string' || example === true || !isRecord(consent)) return null;
  const dates: Dates = {
    givenOn: dayOf(consent.givenOn),
    expiresOn: dayOf(consent.expiresOn),
    withdrawnOn: dayOf(consent.withdrawnOn),
  };
  return FAULTS[standingOf(dates, new Date(publishAt))](dates);
}

const PLAN = `“${schedule.publishAt.label}”`;
const FAULTS: Readonly<Record<ConsentStanding, (dates: Dates) => string | null>> = {
  'in force': () => null,
  undated: () => null,
  'not begun': ({ givenOn }) =>
    `The consent begins on ${inWords(givenOn)}, after ${PLAN}. Choose a later time, or correct “Given on”.`,
  ended: ({ expiresOn }) =>
    `The consent ends on ${inWords(expiresOn)}, before ${PLAN}. Choose an earlier time, or ask the person again and correct “Expires on”.`,
  withdrawn: () => `The person has withdrawn their consent. Clear ${PLAN}.`,
};

function inWords(day: string | null): string {
  return day === null ? '' : writeDay(day);
}

function dayOf(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}

/**
 * With its number the saved consent is changed by what is sent of it; without one another takes its place.
 */
function joinConsent(saved: unknown, data: Data): unknown {
  if (!('consent' in data)) return saved;
  const { consent } = data;
  return isRecord(saved) && isRecord(consent) && 'id' in consent ? { ...saved, ...consent } : consent;
}
