import { step } from '../../schema/src/components/step.ts';
import { defineBlock } from '../../schema/src/definitions/block.ts';
import { groups, text } from '../../schema/src/fields/index.ts';
import { paragraph } from '../../schema/src/rich-text/nodes.ts';

export const definition = defineBlock({
  name: 'steps',
  label: 'Steps',
  help: 'A process in numbered steps.',
  icon: 'walk',
  group: 'lists',
  place: 70,
  headings: 'parts',
  fields: {
    heading: text({
      label: 'Heading',
      help: 'Such as "What happens after referral". May be empty.',
      max: 120,
    }),
    steps: groups({ label: 'Steps', help: 'In the order in which they happen.', of: step, min: 1 }),
  },
  examples: [
    {
      heading: 'What happens',
      steps: [{ heading: 'A referral', body: paragraph('From your GP.') }, { heading: 'A session' }],
    },
  ],
});
