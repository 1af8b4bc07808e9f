import { defineBlock } from '../definitions.ts';
import { references, text } from '../fields/index.ts';

export const faqList = defineBlock({
  name: 'faq-list',
  label: 'FAQ list',
  help: 'Questions and answers, chosen one by one or all of them.',
  icon: 'question',
  fields: {
    heading: text({ label: 'Heading', help: 'May be empty.', max: 120 }),
    faqs: references({
      label: 'Questions',
      help: 'Leave it empty to show every published question by topic.',
      to: 'faq',
    }),
  },
});
