import type { ContentType } from '@pain/schema';
import type { Core } from '@strapi/strapi';
import { nameIn, type Person } from '../access/person';
import { readVersions } from '../publication/versions';
import { type ApprovalRequest, findRequests } from './requests';
import type { ApprovalState, RequestLine } from './shapes';

const SHOWN = 10;

/** What whoever asks may do with an entry. */
export interface ApprovalRights {
  mayAsk: boolean;
  mayAnswer: boolean;
}

/** How the approval of an entry stands, for one person. */
export async function readApprovalState(
  strapi: Core.Strapi,
  type: ContentType,
  documentId: string,
  person: Person,
  rights: ApprovalRights,
): Promise<ApprovalState> {
  const { fingerprint, published } = await readVersions(strapi, type, documentId);
  const requests = await findRequests(strapi, type, documentId, SHOWN);
  const open = requests.find(({ state }) => state === 'open');
  return {
    fingerprint,
    hasNews: published !== fingerprint,
    ...rights,
    open: open
      ? {
          ...toLine(open),
          isMine: open.askedById === person.id,
          isChangedSince: open.fingerprint !== fingerprint,
        }
      : null,
    earlier: requests.filter(({ state }) => state !== 'open' && state !== 'withdrawn').map(toLine),
  };
}

function toLine(request: ApprovalRequest): RequestLine {
  const { state, askedBy, askedAt, note, answeredBy, answeredAt, comment } = request;
  return {
    state,
    by: nameIn(askedBy),
    at: toInstant(askedAt),
    note,
    answeredBy: answeredBy && nameIn(answeredBy),
    answeredAt: answeredAt === null ? null : toInstant(answeredAt),
    comment,
  };
}

function toInstant(moment: Date | string): string {
  return new Date(moment).toISOString();
}
