import type { EntryRef } from '@pain/schema';
import type { Core } from '@strapi/strapi';
import { contentTypeOf } from '../../../../kernel/content-types';
import { describeStored } from '../../../../kernel/people/describe-actor';
import type { Person } from '../../../../kernel/people/person';
import { hasNews, readVersions, type Versions } from '../../../../kernel/publication/versions';
import { fingerprintOfWords, fingerprintV1Of } from '../../../../kernel/snapshots/fingerprint-v1';
import type { ApprovalState, RequestLine } from '../../approval-shapes';
import { type ApprovalRequest, findRequests } from './requests';

const SHOWN = 10;

/** What the caller may do with an entry. */
export interface ApprovalRights {
  mayAsk: boolean;
  mayAnswer: boolean;
}

/** How the approval of an entry stands, for one person. */
export async function readApprovalState(
  strapi: Core.Strapi,
  entry: EntryRef,
  person: Person,
  rights: ApprovalRights,
): Promise<ApprovalState> {
  const versions = await readVersions(strapi, entry);
  const requests = await findRequests(strapi, entry, SHOWN);
  const open = requests.find(({ state }) => state === 'open');
  return {
    fingerprint: versions.fingerprint,
    hasNews: hasNews(versions),
    ...rights,
    open: open
      ? {
          ...toLine(open),
          isMine: open.askedById === person.id,
          isChangedSince: !isOf(open, entry, versions),
        }
      : null,
    earlier: requests.filter(({ state }) => state !== 'open' && state !== 'withdrawn').map(toLine),
  };
}

/** Whether a request is for the saved draft. */
function isOf(
  { fingerprint: asked }: ApprovalRequest,
  entry: EntryRef,
  { fingerprint, draft }: Versions,
): boolean {
  const type = contentTypeOf(entry);
  return [fingerprint, fingerprintOfWords(type, draft), fingerprintV1Of(type, draft)].includes(asked);
}

function toLine(request: ApprovalRequest): RequestLine {
  const { state, askedBy, askedAt, note, answeredBy, answeredAt, comment } = request;
  return {
    state,
    by: describeStored(askedBy).by,
    at: toInstant(askedAt),
    note,
    answeredBy: answeredBy && describeStored(answeredBy).by,
    answeredAt: answeredAt === null ? null : toInstant(answeredAt),
    comment,
  };
}

function toInstant(moment: Date | string): string {
  return new Date(moment).toISOString();
}
