import { defineBlock } from '../../schema/src/definitions/block.ts';
import { richText } from '../../schema/src/fields/index.ts';
import { paragraph } from '../../schema/src/rich-text/nodes.ts';

export const definition = defineBlock({
  name: 'inset-text',
  label: 'Inset text',
  help: 'Sets a short text apart from what surrounds it.',
  icon: 'quote',
  place: 50,
  headings: 'flows',
  fields: { body: richText({ label: 'Text', help: 'One or two sentences.', required: true }) },
  examples: [{ body: paragraph('You are free to choose how much you talk.') }],
});
