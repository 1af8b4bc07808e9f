import { describePlace, type Place } from '@pain/checks';
import {
  type ContentType,
  findAddressFault,
  nameOfEntry,
  nameOfLinkAt,
  saySome,
  schedule,
  titleOf,
} from '@pain/schema';
import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { FILE_UID, findTypeByUid, PUBLISHED, refOf, uidOf } from '../../../../kernel/content-types';
import { fieldError } from '../../../../kernel/errors/field-error';
import { readSnapshot } from '../../../../kernel/snapshots/snapshot';
import { describeValueFault, TAKEN } from './describe-value-fault';
import { findPlace } from './find-place';

/** A call of Strapi's document service. */
interface Call {
  action: string;
  params: { documentId?: string; data?: unknown };
}
/** One fault, as Strapi says it. Those of our own checks have another name, and words already. */
interface Fault {
  name: string;
  path: (string | number)[];
  message: string;
  value?: unknown;
}
interface Worded extends Place {
  message: string;
}

const BY_STRAPI = 'ValidationError';
/** How many faults a message names; each is marked at its field. */
const NAMED = 3;

/** What did not happen, before why. */
const LEADS: Readonly<Record<string, string>> = {
  publish: 'It was not published.',
  unpublish: 'It is still published.',
  discardDraft: 'Nothing was changed.',
  delete: 'Nothing was deleted.',
};
const SAVING = 'Nothing was saved.';

/**
 * Says in words for staff why Strapi saves or publishes something not: which field, by its label, what is
 * wrong with it and what to do, and who has a web address already. Strapi's own words are "2 errors occurred"
 * and "slug must be at most 200 characters".
 */
export function rewordSaving(strapi: Core.Strapi): void {
  strapi.documents.use(async (context, next) => {
    try {
      return await next();
    } catch (error) {
      const type = findTypeByUid(context.uid);
      if (!type || !(error instanceof errors.ValidationError)) throw error;
      throw await reword(strapi, type, context as Call, error);
    }
  });
}

async function reword(
  strapi: Core.Strapi,
  type: ContentType,
  call: Call,
  error: InstanceType<typeof errors.ValidationError>,
): Promise<Error> {
  const lead = LEADS[call.action] ?? SAVING;
  const faults = faultsOf(error.details);
  if (faults.length === 0) return rewordWhole(error, lead);
  if (faults.some(({ name }) => name !== BY_STRAPI)) return error;
  // Publishing sends nothing: what is published is the draft.
  const { data = await readSnapshot(strapi, refOf(type, call.params.documentId ?? ''), 'draft') } =
    call.params;
  const params = { ...call.params, data };
  const worded = await Promise.all(faults.map((fault) => wordFault(strapi, type, params, fault)));
  const named = saySome(worded.map(describe), NAMED, 'marked in the form');
  const placed = worded.map((one) => ({ ...one, place: describePlace(one) }));
  return fieldError(`${lead} ${named}`, BY_STRAPI, placed);
}

async function wordFault(
  strapi: Core.Strapi,
  type: ContentType,
  params: Call['params'],
  { path, message, value }: Fault,
): Promise<Worded> {
  const place = findPlace({ ...type.fields, ...schedule }, path, params.data);
  const taken = message === TAKEN ? await describeTaken(strapi, type, path, value, params.documentId) : null;
  const link = LINK.test(message) ? nameOfLinkAt(params.data, path) + describeLinkFault(String(value)) : null;
  return { ...place, message: taken ?? link ?? describeValueFault(message, value) };
}

/** Strapi says nothing else of a link in a text that it takes for none. */
const LINK = /specify a valid link/;

/** Also of what is a link in a field of its own, and Strapi stores in no text. */
function describeLinkFault(address: string): string {
  const fault =
    findAddressFault(address) ??
    `"${address}" is a part of a page. Write the address of its page before it, such as /our-service/${address}, and save again`;
  return `${fault}.`;
}

/**
 * Who has the value of a field that no two may have; null when nobody has it any more, or
 * it stands within a part.
 */
async function describeTaken(
  strapi: Core.Strapi,
  type: ContentType,
  [name = '', ...within]: readonly (string | number)[],
  value: unknown,
  documentId = '',
): Promise<string | null> {
  if (within.length > 0 || !Object.hasOwn(type.fields, name)) return null;
  const where = { [name]: value, ...PUBLISHED, documentId: { $ne: documentId } };
  const other: { documentId: string; [title: string]: unknown } | null = await strapi.db
    .query(uidOf(type))
    .findOne({ select: ['documentId', type.title], where });
  if (other === null) return null;
  return `The ${nameOfEntry(type, other.documentId, titleOf(type, other))} has “${value}” already. Choose another, or change that one first.`;
}

/** What Strapi says of an entry as a whole. */
const OF_WHOLE: readonly (readonly [RegExp, (found: string[]) => string])[] = [
  [
    /^\d+ relation\(s\) of type (\S+) associated with this entity do not exist/,
    ([uid = '']) => `${nameOf(uid)} that you chose was deleted meanwhile. Take it out, or choose another.`,
  ],
  [
    /^Document with id /,
    () => 'Something that you chose was deleted meanwhile. Take it out, or choose another.',
  ],
  [/not related to the entity/, () => 'Somebody else changed it meanwhile. Load the page again.'],
  [/^Invalid |^Cannot build/, () => 'What was sent cannot be read. Load the page again, and try again.'],
];

function rewordWhole(error: Error, lead: string): Error {
  for (const [pattern, describeWhole] of OF_WHOLE) {
    const found = pattern.exec(error.message);
    if (found) return new errors.ValidationError(`${lead} ${describeWhole(found.slice(1))}`);
  }
  return error;
}

function nameOf(uid: string): string {
  if (uid === FILE_UID) return 'A picture or file';
  const label = findTypeByUid(uid)?.label;
  return label === undefined ? 'Something' : `The ${label}`;
}

function describe(fault: Worded): string {
  return [describePlace(fault), fault.message].filter(Boolean).join(': ');
}

function faultsOf(details: unknown): Fault[] {
  const isListed = typeof details === 'object' && details !== null && 'errors' in details;
  return isListed && Array.isArray(details.errors) ? details.errors : [];
}
