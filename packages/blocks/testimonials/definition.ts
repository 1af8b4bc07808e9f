import { defineBlock } from '../../schema/src/definitions/block.ts';
import { references, text } from '../../schema/src/fields/index.ts';
import { chosen, showAllOrChosen } from '../../schema/src/fields/show.ts';

export const definition = defineBlock({
  name: 'testimonials',
  label: 'Testimonials',
  help: 'Words of people who attended. Only those whose consent is in force are shown.',
  icon: 'message',
  group: 'entries',
  place: 140,
  headings: 'parts',
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
  examples: [{ heading: 'What people say', show: 'all' }],
});
