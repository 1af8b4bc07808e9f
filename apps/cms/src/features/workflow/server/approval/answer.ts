import type { ContentType, EntryRef } from '@pain/schema';
import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { z } from 'zod';
import { contentTypeOf, findTypeByUid, refOf, uidOf } from '../../../../kernel/content-types';
import { sendEmails } from '../../../../kernel/email/send-email';
import { readActor } from '../../../../kernel/people/actor';
import { findPerson, type Person } from '../../../../kernel/people/person';
import { writeActor, writePerson } from '../../../../kernel/people/stored-actor';
import { readSeen } from '../../../../kernel/publication/versions';
import { type DocumentCall, isPublishing } from '../../../../kernel/snapshots/document-call';
import { toAnswerMessages } from './messages';
import { type Answer, type ApprovalRequest, answerRequests } from './requests';

/** What is sent with an approval: the version that was read. */
export const approveWish = z.object({ fingerprint: z.string().min(1) });
/** What is sent when a request is returned. */
export const returnWish = z.object({
  comment: z.string().trim().min(1, 'Say what is to be changed.').max(5000),
});

/**
 * Publishes the version that was read, which closes the request.
 *
 * @throws ApplicationError when it was changed meanwhile, nobody asks for it any more,
 * or it cannot be published.
 */
export async function approve(strapi: Core.Strapi, entry: EntryRef, seen: string): Promise<void> {
  const answer = answerNow(strapi, 'published');
  await strapi.db.transaction(async () => {
    // Locked before its requests, as by those who publish in another way, or the two
    // would wait for each other.
    await readSeen(strapi, entry, seen);
    await answerAsked(strapi, entry, answer, async () => {
      await strapi.documents(uidOf(entry)).publish({ documentId: entry.id });
    });
  });
}

/**
 * Returns a request with a comment.
 *
 * @throws ApplicationError when nobody asks for it any more.
 */
export async function returnWithComment(
  strapi: Core.Strapi,
  entry: EntryRef,
  comment: string,
  person: Person,
): Promise<void> {
  const answer: Answer = {
    state: 'returned',
    comment,
    answeredBy: writePerson(person),
    answeredAt: new Date(),
  };
  await answerAsked(strapi, entry, answer, async () => undefined);
}

/**
 * Claims the requests first: of two who answer at the same time, one does, and the other one gets an error.
 */
async function answerAsked(
  strapi: Core.Strapi,
  entry: EntryRef,
  answer: Answer,
  task: () => Promise<void>,
): Promise<void> {
  await strapi.db.transaction(async ({ onCommit }) => {
    const requests = await answerRequests(strapi, entry, answer);
    if (requests.length === 0) throw nobodyAsks();
    await task();
    onCommit(() => void tellAskers(strapi, contentTypeOf(entry), requests, answer));
  });
}

function answerNow(strapi: Core.Strapi, state: Answer['state']): Answer {
  return { state, comment: null, answeredBy: writeActor(readActor(strapi)), answeredAt: new Date() };
}

function nobodyAsks(): Error {
  return new errors.ApplicationError(
    'Nobody asks for this to be published any more. Reload the page to see what became of it.',
  );
}

/** Publishing in any way, by hand, by schedule or by import, and deleting close the requests of an entry. */
export function closeRequests(strapi: Core.Strapi): void {
  strapi.documents.use(async (context, next) => {
    const type = findTypeByUid(context.uid);
    const call = context as DocumentCall;
    const state = closingState(call);
    const { documentId } = call.params;
    if (!type || !state || !documentId) return next();
    return strapi.db.transaction(async ({ onCommit }) => {
      const result = await next();
      const answer = answerNow(strapi, state);
      const requests = await answerRequests(strapi, refOf(type, documentId), answer);
      if (requests.length > 0) onCommit(() => void tellAskers(strapi, type, requests, answer));
      return result;
    });
  });
}

function closingState(call: DocumentCall): 'published' | 'deleted' | null {
  if (call.action === 'delete') return 'deleted';
  return isPublishing(call) ? 'published' : null;
}

async function tellAskers(
  strapi: Core.Strapi,
  type: ContentType,
  requests: readonly ApprovalRequest[],
  answer: Answer,
): Promise<void> {
  for (const request of requests) {
    const asker = await findPerson(strapi, request.askedById);
    if (asker) await sendEmails(strapi, toAnswerMessages(strapi, type, asker, request, answer));
  }
}
