import { defineComponent } from '../definitions/definitions.ts';
import { date, text } from '../fields/index.ts';

export const review = defineComponent({
  name: 'review',
  label: 'Review',
  help: 'When the whole page was last checked, and when it must be checked again.',
  icon: 'calendar',
  fields: {
    lastReviewed: date({
      label: 'Page last reviewed',
      help: 'The day on which somebody checked the whole page. A small correction does not count.',
      required: true,
    }),
    nextDue: date({
      label: 'Next review due',
      help: 'Usually three years after the last review.',
      required: true,
    }),
    reviewer: text({ label: 'Reviewer', help: 'Who checked it: name and job. Not shown to the public.' }),
  },
  spans: [{ from: 'lastReviewed', until: 'nextDue' }],
});
