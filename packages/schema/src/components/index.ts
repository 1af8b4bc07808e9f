import { consent } from './consent.ts';
import { fact } from './fact.ts';
import { link } from './link.ts';
import { review } from './review.ts';
import { sharing } from './sharing.ts';
import { step } from './step.ts';

/** Every group of fields that types and blocks share. */
export const components = [consent, fact, link, review, sharing, step] as const;
