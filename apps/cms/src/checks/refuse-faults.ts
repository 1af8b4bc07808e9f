import { describePlace, type Finding } from '@pain/checks';
import type { ContentType } from '@pain/schema';
import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { beforePublishing } from '../publication/before-publishing';
import { findAddressFaults } from '../redirects/find-address-faults';
import { knowSite } from './know-site';
import { readForChecks } from './read-for-checks';

/** How many faults a message names; the panel beside the form names all. */
const NAMED = 3;

/**
 * Refuses to publish an entry that a check stops, in whatever way it is published. Saving a draft is never refused.
 */
export function refuseFaults(strapi: Core.Strapi): void {
  beforePublishing(strapi, (type, documentId) => refuse(strapi, type, documentId));
}

async function refuse(strapi: Core.Strapi, type: ContentType, documentId: string): Promise<void> {
  const checked = await readForChecks(strapi, type, documentId);
  if (checked === null) return;
  const faults = [
    ...(await findAddressFaults(strapi, type, documentId)),
    ...checked.findFaults(await knowSite(strapi, checked.needs, { type, documentId })),
  ];
  if (faults.length > 0) throw toError(faults);
}

/** With a path for each fault, so that the form marks its field and stays as it is. */
function toError(faults: readonly Finding[]): Error {
  const named = faults.slice(0, NAMED).map(describe).join(' ');
  const rest = faults.length > NAMED ? ` And ${faults.length - NAMED} more, listed under “Checks”.` : '';
  return new errors.ValidationError(`It was not published. Put this right first: ${named}${rest}`, {
    errors: faults.map((fault) => ({
      path: fault.path,
      message: fault.message,
      name: 'CheckError',
      place: describePlace(fault),
    })),
  });
}

function describe(fault: Finding): string {
  return [describePlace(fault), fault.message].filter(Boolean).join(': ');
}
