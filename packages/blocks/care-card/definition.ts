import { defineBlock } from '../../schema/src/definitions/block.ts';
import { choice, richText, text } from '../../schema/src/fields/index.ts';
import type { RichText } from '../../schema/src/rich-text/nodes.ts';

const reasons: RichText = [
  {
    type: 'list',
    format: 'unordered',
    children: ['it does not go away', 'it gets worse'].map((text) => ({
      type: 'list-item',
      children: [{ type: 'text', text }],
    })),
  },
];

export const definition = defineBlock({
  name: 'care-card',
  label: 'When to get help',
  help: 'What care to get, and how quickly. The NHS calls it a care card.',
  icon: 'heart',
  group: 'words',
  place: 30,
  headings: 'boxed',
  fields: {
    level: choice({
      label: 'Level',
      help: 'Non-urgent is blue, urgent is red, immediate (999 or A&E) is red and black.',
      required: true,
      options: { 'non-urgent': 'Non-urgent', urgent: 'Urgent', immediate: 'Immediate' },
      initial: 'non-urgent',
    }),
    heading: text({
      label: 'Heading',
      help: 'What to do, such as "Speak to a GP if:".',
      required: true,
      max: 120,
    }),
    body: richText({
      label: 'Text',
      help: 'When this applies, best as a list. No links onward in an immediate card.',
      required: true,
    }),
  },
  examples: [
    { level: 'non-urgent', heading: 'Speak to a GP if:', body: reasons },
    { level: 'urgent', heading: 'Speak to a GP if:', body: reasons },
    { level: 'immediate', heading: 'Speak to a GP if:', body: reasons },
  ],
});
