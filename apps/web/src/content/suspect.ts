import {
  type ContentFault,
  contentTypes,
  type Document,
  type FaultyEntry,
  faultsOf,
  publicationOf,
} from '@pain/schema';
import { CmsError } from './cms-error.ts';

const TYPES = new Map(contentTypes.map((type) => [type.name as string, type]));

/** A fault whose cause is one or more of some entries. */
export function suspect(message: string, documents: readonly Document[]): ContentFault {
  return { message, documents: documents.map(toSuspect), isSuspicion: true };
}

/**
 * Adds to an error whose cause nobody knows that it may be any entry. What the CMS or the disk says stays as
 * it is: that is no entry's fault.
 *
 * @param documents all that is published.
 * @returns the same error.
 */
export function suspectAll(error: unknown, documents: readonly Document[]): unknown {
  if (!(error instanceof Error) || isOfTheSurroundings(error)) return error;
  const faults = faultsOf(error);
  if (!faults.every(({ isSuspicion }) => isSuspicion)) return error;
  return Object.assign(error, { faults: [...faults, suspect(error.message, documents)] });
}

/** What the file system says of an address that it cannot hold, rather than of the disk itself. */
const FOR_ADDRESSES: ReadonlySet<unknown> = new Set([
  'ENAMETOOLONG',
  'EISDIR',
  'ENOTDIR',
  'EEXIST',
  'EINVAL',
  'EILSEQ',
]);

/** Whether an error of the file system says that a file cannot have its name where it is to be. */
export function isOfAddress(error: unknown): error is Error {
  return error instanceof Error && 'code' in error && FOR_ADDRESSES.has(error.code);
}

function isOfTheSurroundings(error: Error): boolean {
  return error instanceof CmsError || ('syscall' in error && !isOfAddress(error));
}

/** As much of a document as there is to naming it. */
export type Suspect = Pick<Document, 'type' | 'id' | 'publishedAt'>;

/** The publication that a document is of, by the name that editors know. */
export function toSuspect(document: Suspect): FaultyEntry {
  const type = TYPES.get(document.type);
  const title = type === undefined ? null : Reflect.get(document, type.title);
  return { ...publicationOf(document), name: `${type?.label ?? document.type} “${title ?? document.id}”` };
}
