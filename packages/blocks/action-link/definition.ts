import { link } from '../../schema/src/components/link.ts';
import { defineBlock } from '../../schema/src/definitions/block.ts';

export const definition = defineBlock({
  name: 'action-link',
  label: 'Action link',
  help: 'The one thing that readers of this page should do next.',
  icon: 'arrowRight',
  place: 180,
  fields: link.fields,
  examples: [{ text: 'Find out how to get referred', page: { ref: 'page', key: 'first' } }],
});
