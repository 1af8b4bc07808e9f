import { AsyncLocalStorage } from 'node:async_hooks';
import type { EntryRef } from '@pain/schema';
import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { uidOf } from '../../../../kernel/content-types';
import { describeInstant } from '../../../../kernel/dates/describe-instant';
import { PUBLISH } from '../../../../kernel/people/rights';
import type { Plan } from './decide';

const leavingWords = new AsyncLocalStorage<true>();

/**
 * Runs a task that saves an entry and leaves its words as they are, such as a sign-off that sets the
 * dates of its review. Those who may not publish may do that to what is planned as well: nothing goes
 * live that nobody has seen.
 */
export function leaveWords<T>(task: () => Promise<T>): Promise<T> {
  return leavingWords.run(true, task);
}

/**
 * What a contributor writes goes live when somebody who may publish has seen it, and not
 * because it was planned before.
 */
export function refuseUnseen(strapi: Core.Strapi, entry: EntryRef, { publishAt }: Plan): void {
  if (publishAt === null || leavingWords.getStore() || mayPublish(strapi, entry)) return;
  throw new errors.ApplicationError(
    `This is planned to be published on ${describeInstant(publishAt)}. Ask somebody who may publish to clear “Publish on” before you change it.`,
  );
}

/** Whether the current change is by somebody who may publish an entry, or by no person. */
function mayPublish(strapi: Core.Strapi, entry: EntryRef): boolean {
  const ability = strapi.requestContext.get()?.state?.userAbility;
  return !ability || ability.can(PUBLISH, uidOf(entry));
}
