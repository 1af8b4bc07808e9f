import { link } from '../components/link.ts';
import { defineBlock } from '../definitions/definitions.ts';

export const actionLink = defineBlock({
  name: 'action-link',
  label: 'Action link',
  help: 'The one thing that readers of this page should do next.',
  icon: 'arrowRight',
  fields: link.fields,
});
