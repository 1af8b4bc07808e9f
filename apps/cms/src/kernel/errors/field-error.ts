import { errors } from '@strapi/utils';

/** What is wrong with one field. */
export interface FieldFault {
  /** Where it stands in what is saved. */
  path: readonly (string | number)[];
  message: string;
  /** Where it stands in words, for a list of faults. */
  place?: string;
}

/**
 * An error after which Strapi's form marks each field and does not count as saved: both need a
 * ValidationError with a path.
 *
 * @param sentence says what was not done, and why.
 * @param name what the admin knows faults of this kind by.
 * @param more is sent with it.
 */
export function fieldError(
  sentence: string,
  name: string,
  faults: readonly FieldFault[],
  more: object = {},
): Error {
  const marks = faults.map(({ path, message, place }) => ({ path, message, name, place }));
  return new errors.ValidationError(sentence, { errors: marks, ...more });
}
