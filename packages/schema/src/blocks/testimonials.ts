import { defineBlock } from '../definitions.ts';
import { references, text } from '../fields/index.ts';

export const testimonials = defineBlock({
  name: 'testimonials',
  label: 'Testimonials',
  help: 'Words of people who attended. Only those whose consent is in force are shown.',
  icon: 'message',
  fields: {
    heading: text({ label: 'Heading', help: 'May be empty.', max: 120 }),
    testimonials: references({
      label: 'Testimonials',
      help: 'Leave it empty to show every published testimonial.',
      to: 'testimonial',
    }),
  },
});
