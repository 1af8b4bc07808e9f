import { defineBlock } from '../definitions/definitions.ts';
import { richText, text } from '../fields/index.ts';

export const expander = defineBlock({
  name: 'expander',
  label: 'Expander',
  help: 'A question or title that opens to show more. For what only some readers need.',
  icon: 'plus',
  fields: {
    summary: text({
      label: 'Title',
      help: 'What readers will find when they open it.',
      required: true,
      max: 160,
    }),
    body: richText({ label: 'Text', help: 'Shown when opened, and always in print.', required: true }),
  },
});
