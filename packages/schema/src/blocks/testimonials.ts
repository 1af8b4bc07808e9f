import { defineBlock } from '../definitions/definitions.ts';
import { references, text } from '../fields/index.ts';
import { chosen, showAllOrChosen } from './show.ts';

export const testimonials = defineBlock({
  name: 'testimonials',
  label: 'Testimonials',
  help: 'Words of people who attended. Only those whose consent is in force are shown.',
  icon: 'message',
  fields: {
    heading: text({ label: 'Heading', help: 'May be empty.', max: 120 }),
    show: showAllOrChosen('testimonial'),
    testimonials: references({
      label: 'Testimonials',
      help: 'In the order in which they are shown.',
      to: 'testimonial',
      onlyWhen: chosen,
    }),
  },
});
