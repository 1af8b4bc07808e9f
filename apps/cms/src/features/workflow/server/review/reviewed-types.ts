import { type ContentType, contentTypes } from '@pain/schema';
import { REVIEWED } from '../../reviewed-names';

/** The types that are reviewed. */
export const REVIEWED_TYPES: readonly ContentType[] = contentTypes.filter(({ name }) =>
  REVIEWED.some((reviewed) => reviewed === name),
);

/** Whether entries of a type say themselves when they were reviewed. Of others only the sign-offs say it. */
export function hasReview(type: ContentType): boolean {
  return 'review' in type.fields;
}
