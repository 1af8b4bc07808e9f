import { defineBlock } from '../../schema/src/definitions/block.ts';
import { references, text } from '../../schema/src/fields/index.ts';
import { chosen, showAllOrChosen } from '../../schema/src/fields/show.ts';

export const definition = defineBlock({
  name: 'faq-list',
  label: 'FAQ list',
  help: 'Questions and answers, chosen one by one or all of them.',
  icon: 'question',
  group: 'entries',
  place: 120,
  headings: 'parts',
  fields: {
    heading: text({ label: 'Heading', help: 'May be empty.', max: 120 }),
    show: showAllOrChosen('question'),
    faqs: references({
      label: 'Questions',
      help: 'In the order in which they are shown.',
      to: 'faq',
      onlyWhen: chosen,
    }),
  },
  examples: [
    { heading: 'Chosen questions', show: 'chosen', faqs: [{ ref: 'faq', key: 'first' }] },
    { show: 'all' },
  ],
});
