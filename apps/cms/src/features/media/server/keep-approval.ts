import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { describeInstant } from '../../../kernel/dates/describe-instant';
import { PUBLISH } from '../../../kernel/people/rights';
import { findFileUses, nameUsers } from '../../usage/server/find-uses';
import { findPlanned } from '../../workflow/server/scheduling/find-planned';
import type { FileInfo } from './ask-for-alternative';
import { toReadableName } from './readable-name';
import type { LibraryFile } from './stored-files';

/**
 * What is said of a file and goes to the website with it: readers see its name in its address and save it
 * under that. Its folder only staff see.
 */
const WORDS = ['name', 'alternativeText', 'caption', 'focalPoint'] as const;

/**
 * Refuses to replace a file that the website shows, or will show by an editor's plan, to those who may not
 * publish what shows it: it would be there, and nobody would have approved it.
 *
 * @throws ApplicationError that names what shows it.
 */
export async function keepApproval(strapi: Core.Strapi, file: LibraryFile): Promise<void> {
  const ability = strapi.requestContext.get()?.state?.userAbility;
  if (!ability) return;
  const uses = (await findFileUses(strapi, file.documentId)).filter(({ uid }) => !ability.can(PUBLISH, uid));
  const names = nameUsers(uses.filter(({ isPublished }) => isPublished));
  if (names.length > 0)
    throw new errors.ApplicationError(
      `“${file.name}” is on the website, in ${names.join(', ')}, and would change there at once. Ask somebody who may publish to change it, or upload a new file and choose that one in your draft.`,
    );
  const [planned] = await findPlanned(strapi, uses);
  if (planned)
    throw new errors.ApplicationError(
      `“${file.name}” is in ${nameUsers([planned])}, which is planned to be published on ${describeInstant(planned.publishAt)}. Ask somebody who may publish to change it, or upload a new file and ask them to choose that one.`,
    );
}

/**
 * The same for what is said of it.
 *
 * @throws ApplicationError that names what shows it.
 */
export async function keepApprovedWords(
  strapi: Core.Strapi,
  file: LibraryFile,
  info: FileInfo,
): Promise<void> {
  // A name of before there were rules comes back from the form as the rules have it.
  const before = { ...file, name: toReadableName(file.name) };
  if (WORDS.some((word) => isChanged(info[word], before[word]))) await keepApproval(strapi, file);
}

/** Strapi leaves what is not said as it is. */
function isChanged(said: unknown, before: unknown): boolean {
  if (said === undefined || said === null) return false;
  return JSON.stringify(said) !== JSON.stringify(before ?? (said === '' ? '' : null));
}
