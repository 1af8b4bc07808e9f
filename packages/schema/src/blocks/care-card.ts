import { defineBlock } from '../definitions/definitions.ts';
import { choice, richText, text } from '../fields/index.ts';

export const careCard = defineBlock({
  name: 'care-card',
  label: 'Care card',
  help: 'Tells people what care to get and how quickly.',
  icon: 'heart',
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
});
