import type { Entries } from './input';
import { p } from './rich-text';

/** Stays a draft: it shows staff how an alert is written. */
export const alerts: Entries<'alert'> = {
  example: {
    heading: 'Example: no sessions today',
    message: [p('This is an example for staff. Put your own news here before you publish it.')],
    severity: 'information',
    where: 'everywhere',
  },
};
