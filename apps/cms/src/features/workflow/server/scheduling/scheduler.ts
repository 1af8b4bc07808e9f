import { keyOf } from '@pain/schema';
import type { Core } from '@strapi/strapi';
import { uidOf } from '../../../../kernel/content-types';
import { type Repeated, repeat } from '../../../../kernel/dates/repeat';
import { actAs } from '../../../../kernel/people/actor';
import { publishAsOne } from '../../../publication/server/publish-together';
import { claim } from './claim';
import { isContentAtFault } from './describe-failure';
import { type DueEntry, findDue } from './due-entries';
import { cancelPublishing, noteFailure } from './note-failure';

const LOOK_EVERY_MS = 2000;

/**
 * Looks at once for what is due, which may be much after a time in which the CMS was off, and then
 * every two seconds. It compares instants and keeps no appointments, so that no change of the clock
 * and no restart loses one.
 */
export function startScheduler(strapi: Core.Strapi): Repeated {
  const look = () => carryOutDue(strapi, new Date());
  return repeat(strapi, 'The schedule was not looked through', look, LOOK_EVERY_MS);
}

interface Failure {
  entry: DueEntry;
  error: unknown;
}

/**
 * Publishes and unpublishes what is due. May run anywhere at any time: each entry is claimed in
 * the transaction that changes it, so of several that run at once only one does it, and a crash
 * in between does nothing.
 */
export async function carryOutDue(strapi: Core.Strapi, now: Date): Promise<void> {
  const failed = await carryOutInTurn(strapi, await findDue(strapi, now), now);
  for (const failure of await publishCircles(strapi, failed, now)) await tryToNote(strapi, failure, now);
}

/**
 * What cannot be noted is carried out again at the next look, and keeps no other failure from being noted.
 */
async function tryToNote(strapi: Core.Strapi, { entry, error }: Failure, now: Date): Promise<void> {
  await noteFailure(strapi, entry, error, now).catch((fault: Error) => {
    strapi.log.error(
      `What failed was not noted: ${keyOf(entry)} (${fault.message}). It is tried again in a moment.`,
    );
  });
}

/** What is refused is tried again for as long as others succeed: it may lead to one that comes after it. */
async function carryOutInTurn(strapi: Core.Strapi, due: DueEntry[], now: Date): Promise<Failure[]> {
  const failed: Failure[] = [];
  for (const entry of due) {
    try {
      await strapi.db.transaction(() => carryOut(strapi, entry, now));
    } catch (error) {
      failed.push({ entry, error });
    }
  }
  const refused = failed.filter(isRefused);
  if (refused.length === 0 || failed.length === due.length) return failed;
  const again = await carryOutInTurn(
    strapi,
    refused.map(({ entry }) => entry),
    now,
  );
  return [...failed.filter((failure) => !isRefused(failure)), ...again];
}

/**
 * Publishes together what is refused only because it links in a circle: each entry links to another that is
 * not published yet. What is refused even then is left out, and with it what links to it.
 *
 * @returns what still failed.
 */
async function publishCircles(strapi: Core.Strapi, failed: Failure[], now: Date): Promise<Failure[]> {
  const mayBeIn = (failure: Failure) => isRefused(failure) && failure.entry.action === 'publish';
  const leftOut = failed.filter((failure) => !mayBeIn(failure));
  let circle = failed.filter(mayBeIn);
  while (circle.length > 1) {
    const failure = await publishAll(
      strapi,
      circle.map(({ entry }) => entry),
      now,
    );
    if (failure === null) return leftOut;
    // After a disturbance all of them are tried again, and not one without the others.
    if (!isRefused(failure)) return [...leftOut, ...circle.map(({ entry }) => ({ ...failure, entry }))];
    leftOut.push(failure);
    circle = circle.filter(({ entry }) => entry !== failure.entry);
  }
  return [...leftOut, ...circle];
}

/** All or none. @returns the first that fails, or null. */
async function publishAll(strapi: Core.Strapi, entries: DueEntry[], now: Date): Promise<Failure | null> {
  let [current] = entries as [DueEntry];
  try {
    await strapi.db.transaction(async () => {
      const claimed: DueEntry[] = [];
      for (current of entries) if (await claim(strapi, current, now)) claimed.push(current);
      await publishAsOne(
        claimed.map(({ id }) => id),
        async () => {
          for (current of claimed) await change(strapi, current);
        },
      );
    });
    return null;
  } catch (error) {
    return { entry: current, error };
  }
}

async function carryOut(strapi: Core.Strapi, entry: DueEntry, now: Date): Promise<void> {
  if (!(await claim(strapi, entry, now))) return;
  await change(strapi, entry);
  if (entry.cancels !== undefined) await cancelPublishing(strapi, entry, entry.cancels, now);
}

async function change(strapi: Core.Strapi, entry: DueEntry): Promise<void> {
  await actAs({ kind: 'schedule' }, () => CHANGES[entry.action](strapi, entry));
  strapi.log.info(`Done by schedule: ${entry.action} ${keyOf(entry)}.`);
}

function isRefused({ error }: Failure): boolean {
  return isContentAtFault(error);
}

const CHANGES: Readonly<
  Record<DueEntry['action'], (strapi: Core.Strapi, entry: DueEntry) => Promise<unknown>>
> = {
  publish: (strapi, entry) => strapi.documents(uidOf(entry)).publish({ documentId: entry.id }),
  unpublish: async (strapi, entry) => {
    const documents = strapi.documents(uidOf(entry));
    const documentId = entry.id;
    // An entry that is not live needs no row in the log.
    if (await documents.findOne({ documentId, status: 'published' }))
      await documents.unpublish({ documentId });
  },
};
