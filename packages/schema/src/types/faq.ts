import { defineCollection } from '../definitions/definitions.ts';
import { place, richText, slug, text } from '../fields/index.ts';

export const faq = defineCollection({
  name: 'faq',
  plural: 'faqs',
  label: 'FAQ',
  many: 'FAQs',
  help: 'A question that people ask, with its answer.',
  title: 'question',
  columns: ['topic'],
  route: { kind: 'part', slug: 'slug', group: 'topic' },
  fields: {
    question: text({ label: 'Question', help: 'As a patient would ask it.', required: true, max: 200 }),
    slug: slug({
      label: 'Web address',
      help: 'Leave it empty: it is made from the question. Changing it breaks links to it.',
      required: true,
      from: 'question',
    }),
    answer: richText({
      label: 'Answer',
      help: 'Begin with the answer itself; details after it.',
      required: true,
    }),
    topic: text({
      label: 'Topic',
      help: 'Questions with the same topic stand together. Spell it the same way each time.',
      max: 80,
    }),
    order: place({ label: 'Place in its topic', help: '1 comes first. Empty: at the end.' }),
  },
});
