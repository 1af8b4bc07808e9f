import { errors } from '@strapi/utils';
import { type Incoming, nameOf } from './incoming';

/**
 * An error in words for staff about a file that is not taken.
 *
 * @param what is wrong with it, and what to do: whole sentences, the first of which goes on after its name.
 */
export function refuseFile(file: Incoming, what: string, cause?: unknown): Error {
  return new errors.ApplicationError(`${nameOf(file)} ${what}`, cause ? { cause: String(cause) } : {});
}
