import { describePlace, type Finding } from '@pain/checks';
import { type ContentType, contentTypes, contentTypeUid } from '@pain/schema';
import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { knowSite } from './know-site';
import { readForChecks } from './read-for-checks';

/** How many faults a message names; the panel beside the form names all. */
const NAMED = 3;

interface Call {
  documentId?: string;
  status?: string;
}

/**
 * Refuses to publish an entry that a check stops, in whatever way it is published: by hand, by schedule, by API or by
 * a command. Saving a draft is never refused.
 */
export function refuseFaults(strapi: Core.Strapi): void {
  strapi.documents.use(async (context, next) => {
    const type = contentTypes.find(({ name }) => contentTypeUid(name) === context.uid);
    const { documentId, status } = context.params as Call;
    if (!type) return next();
    if (context.action === 'publish') await refuse(strapi, type, documentId ?? '');
    if (status !== 'published' || (context.action !== 'create' && context.action !== 'update')) return next();
    // What is to be published is known once it is saved; a refusal undoes the saving.
    return strapi.db.transaction(async () => {
      const result = await next();
      await refuse(strapi, type, documentId ?? idOf(result));
      return result;
    });
  });
}

function idOf(result: unknown): string {
  return String((result as { documentId?: string } | null)?.documentId);
}

async function refuse(strapi: Core.Strapi, type: ContentType, documentId: string): Promise<void> {
  const checked = await readForChecks(strapi, type, documentId);
  if (checked === null) return;
  const faults = checked.findFaults(await knowSite(strapi, checked.needs, documentId));
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
