import { defineComponent } from '../definitions/definitions.ts';
import { richText, text } from '../fields/index.ts';

export const step = defineComponent({
  name: 'step',
  label: 'Step',
  help: 'One step of a process.',
  icon: 'arrowRight',
  fields: {
    heading: text({
      label: 'Heading',
      help: 'What happens in this step, in a few words.',
      required: true,
      max: 120,
    }),
    body: richText({ label: 'Text', help: 'What the reader should know about this step.' }),
  },
});
