import { defineBlock } from '../definitions/definitions.ts';
import { richText } from '../fields/index.ts';

export const insetText = defineBlock({
  name: 'inset-text',
  label: 'Inset text',
  help: 'Sets a short text apart from what surrounds it.',
  icon: 'quote',
  fields: { body: richText({ label: 'Text', help: 'One or two sentences.', required: true }) },
});
