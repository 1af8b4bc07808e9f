import { errors } from '@strapi/utils';

/** A file on its way into the media library, as Strapi's upload service gets it. */
export interface Incoming {
  /** Where it lies until it is kept. */
  filepath: string;
  originalFilename?: string | null;
  mimetype?: string | null;
  /** In bytes. */
  size: number;
  /** What Strapi's own look at it says. */
  detectedMimeType?: string;
}

/** How a file is named in a message. */
export function nameOf({ originalFilename }: Incoming): string {
  return `“${originalFilename ?? 'The file'}”`;
}

/**
 * An error in words for staff about a file that is not taken.
 *
 * @param what is wrong with it, and what to do: whole sentences, the first of which goes on after its name.
 */
export function refuseFile(file: Incoming, what: string, cause?: unknown): Error {
  return new errors.ApplicationError(`${nameOf(file)} ${what}`, cause ? { cause: String(cause) } : {});
}
