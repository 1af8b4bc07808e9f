import { type ContentType, faq, page, resource } from '@pain/schema';

/** The types that hold health content, which somebody has to check from time to time. */
export const REVIEWED_TYPES: readonly ContentType[] = [page, faq, resource];

/** Whether entries of a type say themselves when they were reviewed. Of others only the sign-offs say it. */
export function hasReview(type: ContentType): boolean {
  return 'review' in type.fields;
}
