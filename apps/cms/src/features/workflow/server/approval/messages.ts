import { type ContentType, nameOfEntry } from '@pain/schema';
import type { Core } from '@strapi/strapi';
import { editViewPath, refOf } from '../../../../kernel/content-types';
import { adminAddress, type Message } from '../../../../kernel/email/send-email';
import { describeStored } from '../../../../kernel/people/describe-actor';
import type { Person } from '../../../../kernel/people/person';
import type { Answer, ApprovalRequest } from './requests';

type Asked = Pick<ApprovalRequest, 'title' | 'targetId' | 'note' | 'askedBy'>;

/** The messages to those who may publish, when somebody asks them. */
export function toRequestMessages(
  strapi: Core.Strapi,
  type: ContentType,
  editors: readonly Person[],
  request: Asked,
): Message[] {
  const entry = describe(type, request);
  const text = join([
    `${describeStored(request.askedBy).by} asks you to publish ${entry}.`,
    request.note,
    `Read and answer it here:\n${addressOf(strapi, type, request)}`,
  ]);
  return editors.map((to) => ({ to, subject: `To approve: ${entry}`, text }));
}

/** The messages with the answer to the person who asked; none when they need no message for it. */
export function toAnswerMessages(
  strapi: Core.Strapi,
  type: ContentType,
  to: Person,
  request: Asked,
  { state, comment, answeredBy }: Answer,
): Message[] {
  const entry = describe(type, request);
  const address = addressOf(strapi, type, request);
  const by = describeStored(answeredBy).by;
  if (state === 'published')
    return [{ to, subject: `Published: ${entry}`, text: join([`${by} has published ${entry}.`, address]) }];
  if (state !== 'returned') return [];
  const text = join([
    `${by} returns ${entry} to you:`,
    comment,
    `Correct it and ask again here:\n${address}`,
  ]);
  return [{ to, subject: `Returned: ${entry}`, text }];
}

function describe(type: ContentType, { title, targetId }: Asked): string {
  return nameOfEntry(type, targetId, title);
}

function addressOf(strapi: Core.Strapi, type: ContentType, { targetId }: Asked): string {
  return adminAddress(strapi, editViewPath(refOf(type, targetId)));
}

function join(parts: readonly (string | null)[]): string {
  return parts.filter(Boolean).join('\n\n');
}
