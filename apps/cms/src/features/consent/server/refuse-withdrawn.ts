import { type EntryRef, writeDay } from '@pain/schema';
import type { Core } from '@strapi/strapi';
import { findTakenBack, hasConsent } from '../../../kernel/consent/is-withdrawn';
import { contentTypeOf } from '../../../kernel/content-types';
import { fieldError } from '../../../kernel/errors/field-error';
import { readSnapshot } from '../../../kernel/snapshots/snapshot';
import { beforePublishing } from '../../publication/server/before-publishing';
import { isSaidByPerson } from './said-by-person';

/**
 * Refuses to publish an entry by a consent that was withdrawn, or as an example that it is not, in whatever
 * way it is published. The checks see what the entry says; a version that was restored, or a field that was
 * emptied, may not say of the withdrawal any more.
 */
export function refuseWithdrawn(strapi: Core.Strapi): void {
  beforePublishing(strapi, async (entry) => {
    if (!hasConsent(contentTypeOf(entry))) return;
    await refuse(strapi, entry);
    await refuseFalseExample(strapi, entry);
  });
}

async function refuse(strapi: Core.Strapi, entry: EntryRef): Promise<void> {
  const withdrawn = await findTakenBack(strapi, entry);
  if (withdrawn === null) return;
  const message = `The person withdrew this consent on ${writeDay(withdrawn.withdrawnOn)}. Ask them again. If they agree in writing, fill in the day of the new form under “Given on” and empty “Withdrawn on”. For other words or an example make a new entry.`;
  throw refusal(['consent', 'givenOn'], 'WithdrawnConsent', message);
}

/** To tick “Example” must not do without a consent that has ended. */
async function refuseFalseExample(strapi: Core.Strapi, entry: EntryRef): Promise<void> {
  const draft = await readSnapshot(strapi, entry, 'draft');
  if (draft?.example !== true || !(await isSaidByPerson(strapi, entry))) return;
  const message =
    'A person gave their consent for what this says, so it is no example. Choose No for “Example”, and look at the consent. For an example make a new entry.';
  throw refusal(['example'], 'FalseExample', message);
}

function refusal(path: string[], name: string, message: string): Error {
  return fieldError(`It was not published. ${message}`, name, [{ path, message }]);
}
