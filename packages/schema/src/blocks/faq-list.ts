import { defineBlock } from '../definitions/definitions.ts';
import { references, text } from '../fields/index.ts';
import { chosen, showAllOrChosen } from './show.ts';

export const faqList = defineBlock({
  name: 'faq-list',
  label: 'FAQ list',
  help: 'Questions and answers, chosen one by one or all of them.',
  icon: 'question',
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
});
