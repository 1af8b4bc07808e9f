import { step } from '../components/step.ts';
import { defineBlock } from '../definitions/definitions.ts';
import { groups, text } from '../fields/index.ts';

export const steps = defineBlock({
  name: 'steps',
  label: 'Steps',
  help: 'A process in numbered steps.',
  icon: 'walk',
  fields: {
    heading: text({
      label: 'Heading',
      help: 'Such as "What happens after referral". May be empty.',
      max: 120,
    }),
    steps: groups({ label: 'Steps', help: 'In the order in which they happen.', of: step, min: 1 }),
  },
});
