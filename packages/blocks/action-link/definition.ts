import { link } from '../../schema/src/components/link.ts';
import { defineBlock } from '../../schema/src/definitions/block.ts';

export const definition = defineBlock({
  name: 'action-link',
  label: 'Link to the next step',
  help: 'The one thing that readers of this page should do next. The NHS calls it an action link.',
  icon: 'arrowRight',
  group: 'contact',
  place: 180,
  fields: link.fields,
  examples: [{ text: 'Find out how to get referred', page: { ref: 'page', key: 'first' } }],
});
