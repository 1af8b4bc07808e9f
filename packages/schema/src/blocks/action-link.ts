import { defineBlock } from '../definitions.ts';
import { linkAddress, reference, text } from '../fields/index.ts';

export const actionLink = defineBlock({
  name: 'action-link',
  label: 'Action link',
  help: 'The one thing that readers of this page should do next.',
  icon: 'arrowRight',
  fields: {
    text: text({
      label: 'Text',
      help: 'What the reader does, such as "Refer a patient".',
      required: true,
      max: 120,
    }),
    page: reference({ label: 'Page', help: 'The page of this site that it leads to.', to: 'page' }),
    address: linkAddress({
      label: 'Address',
      help: 'For another website: its full address, starting with https://',
    }),
  },
});
