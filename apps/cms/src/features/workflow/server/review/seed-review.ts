/** Honest dates: the words are new, and no clinician has checked them yet. */
export const NOT_YET_REVIEWED = {
  lastReviewed: '2026-11-23',
  nextDue: '2027-05-23',
  reviewer: 'Website project. Not yet checked by a clinician.',
};

/** The heading over what the old page does not say and only the hospital knows. */
export const TO_COMPLETE = 'For the hospital to complete';

/** What the box over testimonials that nobody said begins with. */
export const EXAMPLES = 'These are examples.';
