import type { ContentType } from '@pain/schema';
import type { Core } from '@strapi/strapi';
import { nameIn, type Person } from '../access/person';
import { editViewPath } from '../editing/edit-view-path';
import { adminAddress } from '../email/link-to-admin';
import type { Message } from '../email/send-email';
import type { Answer, ApprovalRequest } from './requests';

type Asked = Pick<ApprovalRequest, 'title' | 'targetId' | 'note' | 'askedBy'>;

/** What those who may publish are told when somebody asks them. */
export function toRequestMessages(
  strapi: Core.Strapi,
  type: ContentType,
  editors: readonly Person[],
  request: Asked,
): Message[] {
  const entry = describe(type, request);
  const text = join([
    `${nameIn(request.askedBy)} asks you to publish ${entry}.`,
    request.note,
    `Read and answer it here:\n${addressOf(strapi, type, request)}`,
  ]);
  return editors.map((to) => ({ to, subject: `To approve: ${entry}`, text }));
}

/** What somebody who asked is told of the answer; nothing when they need no message for it. */
export function toAnswerMessages(
  strapi: Core.Strapi,
  type: ContentType,
  to: Person,
  request: Asked,
  { state, comment, answeredBy }: Answer,
): Message[] {
  const entry = describe(type, request);
  const address = addressOf(strapi, type, request);
  const who = nameIn(answeredBy ?? 'Somebody');
  if (state === 'published')
    return [{ to, subject: `Published: ${entry}`, text: join([`${who} has published ${entry}.`, address]) }];
  if (state !== 'returned') return [];
  const text = join([
    `${who} returns ${entry} to you:`,
    comment,
    `Correct it and ask again here:\n${address}`,
  ]);
  return [{ to, subject: `Returned: ${entry}`, text }];
}

function describe(type: ContentType, { title, targetId }: Asked): string {
  return `${type.label} “${title ?? targetId}”`;
}

function addressOf(strapi: Core.Strapi, type: ContentType, { targetId }: Asked): string {
  return adminAddress(strapi, editViewPath(type, targetId));
}

function join(parts: readonly (string | null)[]): string {
  return parts.filter(Boolean).join('\n\n');
}
