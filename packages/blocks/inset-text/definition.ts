import { defineBlock } from '../../schema/src/definitions/block.ts';
import { richText } from '../../schema/src/fields/index.ts';
import { paragraph } from '../../schema/src/rich-text/nodes.ts';

export const definition = defineBlock({
  name: 'inset-text',
  label: 'Text set apart',
  help: 'A short text that stands out from what surrounds it. The NHS calls it inset text.',
  icon: 'quote',
  group: 'words',
  place: 50,
  headings: 'flows',
  fields: { body: richText({ label: 'Text', help: 'One or two sentences.', required: true }) },
  examples: [{ body: paragraph('You are free to choose how much you talk.') }],
});
