import { defineComponent } from '../definitions/definitions.ts';
import { longText, text } from '../fields/index.ts';

export const fact = defineComponent({
  name: 'fact',
  label: 'Fact',
  help: 'A name and its value, such as "Length" and "8 weeks".',
  icon: 'information',
  fields: {
    label: text({
      label: 'Name',
      help: 'What the fact is about, such as "Length".',
      required: true,
      max: 80,
    }),
    value: longText({
      label: 'Value',
      help: 'The fact itself, such as "8 weekly sessions".',
      required: true,
    }),
  },
});
