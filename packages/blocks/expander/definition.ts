import { defineBlock } from '../../schema/src/definitions/block.ts';
import { richText, text } from '../../schema/src/fields/index.ts';
import { paragraph } from '../../schema/src/rich-text/nodes.ts';

export const definition = defineBlock({
  name: 'expander',
  label: 'Text that opens',
  help: 'A title that opens to show more, for what only some readers need. The NHS calls it an expander.',
  icon: 'plus',
  group: 'words',
  place: 60,
  headings: 'flows',
  fields: {
    summary: text({
      label: 'Title',
      help: 'What readers will find when they open it.',
      required: true,
      max: 160,
    }),
    body: richText({ label: 'Text', help: 'Shown when opened, and always in print.', required: true }),
  },
  examples: [{ summary: 'More about sleep', body: paragraph('It is complicated.') }],
});
