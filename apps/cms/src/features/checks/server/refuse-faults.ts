import { describePlace, type Finding } from '@pain/checks';
import { type EntryRef, saySome } from '@pain/schema';
import type { Core } from '@strapi/strapi';
import { fieldError } from '../../../kernel/errors/field-error';
import { beforePublishing } from '../../publication/server/before-publishing';
import { askBeforeBreaking } from './ask-before-breaking';
import { describeFault, findFaultsOf } from './find-faults';

/** How many faults a message names; the panel beside the form names all. */
const NAMED = 3;

/**
 * Refuses to publish an entry that a check stops, in whatever way it is published. Saving
 * a draft is never refused.
 */
export function refuseFaults(strapi: Core.Strapi): void {
  beforePublishing(strapi, (entry) => refuse(strapi, entry));
}

async function refuse(strapi: Core.Strapi, entry: EntryRef): Promise<void> {
  const faults = await findFaultsOf(strapi, entry);
  if (faults.length > 0) throw toError(faults);
  await askBeforeBreaking(strapi, entry);
}

function toError(faults: readonly Finding[]): Error {
  const named = saySome(faults.map(describeFault), NAMED, 'listed under “Checks”');
  const placed = faults.map((fault) => ({ ...fault, place: describePlace(fault) }));
  return fieldError(`It was not published. Put this right first: ${named}`, 'CheckError', placed);
}
